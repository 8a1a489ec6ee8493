package org.harbourwire.ingest.article.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where one of an article's metadata was found.
public enum Place {
  SITE_RULE("by a rule for its site"),
  JSON_LD("in the page's JSON-LD"),
  META("in the page's meta elements"),
  TITLE("in the page's title"),
  HEADING("in the page's heading"),
  MARKED("in an element marked as such"),
  LINE("in a line around the text"),
  LINK("in a link to a person's page"),
  ADDRESS("in the address"),
  FEED("in the feed"),
  DECLARED("declared by the document"),
  SOURCE("as its source is configured");

  private final String words;

  Place(String words) {
    this.words = words;
  }

  /// Where a language was found: in the document, else in what is known of its source.
  public static @Nullable Place ofLanguage(@Nullable String declared, @Nullable String known) {
    return declared != null ? DECLARED : known != null ? SOURCE : null;
  }

  /// The place in one word, as it is written to Kafka.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The place as a person reads it.
  public String words() {
    return words;
  }
}
