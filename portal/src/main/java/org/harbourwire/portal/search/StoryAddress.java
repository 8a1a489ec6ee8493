package org.harbourwire.portal.search;

import org.jspecify.annotations.Nullable;

/// Where stories are.
public final class StoryAddress {
  private StoryAddress() {}

  /// The page of the story of this id; absent when there can be no such story.
  public static @Nullable String of(String id) {
    return isStory(id) ? "/stories/" + id : null;
  }

  /// Whether `id` can be one of a story.
  public static boolean isStory(String id) {
    return Facet.STORY.fits(id);
  }
}
