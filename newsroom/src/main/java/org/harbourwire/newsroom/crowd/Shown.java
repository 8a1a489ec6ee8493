package org.harbourwire.newsroom.crowd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an article's address showed for a while.
///
/// @param url the article's page
/// @param edition counts from 1; an edit makes the next one
/// @param withdrawn whether only a notice was left
/// @param from since when
/// @param until when something else took its place; absent: it is still shown
public record Shown(
    String url, int edition, boolean withdrawn, Instant from, @Nullable Instant until) {

  /// Words that this edition's text holds, and that of no other edition.
  public String mark() {
    return mark(edition);
  }

  static String mark(int edition) {
    return "the " + edition + ". count of the season";
  }
}
