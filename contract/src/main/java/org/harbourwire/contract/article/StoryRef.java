package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The story an article belongs to.
///
/// @param id id of the story
/// @param relation what the article is in the story
/// @param of id of the article that it copies, updates, translates or follows; absent for the first
public record StoryRef(String id, Relation relation, @Nullable String of) {

  /// What an article is in its story.
  public enum Relation {
    FIRST,
    COPY,
    UPDATE,
    TRANSLATION,
    FOLLOW_UP;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
