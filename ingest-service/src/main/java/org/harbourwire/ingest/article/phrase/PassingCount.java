package org.harbourwire.ingest.article.phrase;

import java.util.regex.Pattern;

/// The counter of what a reader has not seen that a page puts before its title: `(3) New piers`.
public final class PassingCount {
  private static final Pattern COUNTER =
      Pattern.compile("^[(\\[（【]\\d{1,3}\\+?[)\\]）】]\\s*(?=\\S)");

  private PassingCount() {}

  /// `title` without it.
  public static String without(String title) {
    return COUNTER.matcher(title).replaceFirst("");
  }
}
