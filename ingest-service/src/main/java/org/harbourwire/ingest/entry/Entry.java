package org.harbourwire.ingest.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;

/// One item of a source. Any part may be absent, but not all of them.
///
/// @param id as the source gives it
/// @param url absolute http(s) address of the page
/// @param title plain text on one line
/// @param publishedAt as given
/// @param precision how exactly `publishedAt` is known; none when it is absent
/// @param updatedAt as given
/// @param author plain text; several are joined by ", "
/// @param summary HTML
/// @param content full text as HTML
/// @param categories plain text
/// @param language as declared for the entry, else for the whole source
/// @param enclosures files that belong to it
public record Entry(
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    PublishedPrecision precision,
    @Nullable Instant updatedAt,
    @Nullable String author,
    @Nullable String summary,
    @Nullable String content,
    List<String> categories,
    @Nullable String language,
    List<Enclosure> enclosures) {
  public Entry {
    if (Stream.of(id, url, title, author, summary, content, publishedAt, updatedAt)
            .allMatch(Objects::isNull)
        && categories.isEmpty()
        && enclosures.isEmpty()) {
      throw new IllegalArgumentException("an entry says something");
    }
    if ((publishedAt == null) != (precision == PublishedPrecision.NONE)) {
      throw new IllegalArgumentException("precision is none exactly when there is no date");
    }
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }

  /// Where its article is: its page, else the PDF that belongs to it.
  public @Nullable String page() {
    return url != null
        ? url
        : enclosures.stream().filter(Enclosure::isPdf).map(Enclosure::url).findFirst().orElse(null);
  }

  /// The same with another title and time.
  Entry corrected(
      @Nullable String newTitle, @Nullable Instant at, PublishedPrecision newPrecision) {
    return new Entry(
        id,
        url,
        newTitle,
        at,
        newPrecision,
        updatedAt,
        author,
        summary,
        content,
        categories,
        language,
        enclosures);
  }

  /// The same under no id.
  public Entry withoutId() {
    return new Entry(
        null,
        url,
        title,
        publishedAt,
        precision,
        updatedAt,
        author,
        summary,
        content,
        categories,
        language,
        enclosures);
  }

  /// The same without dates.
  public Entry withoutDates() {
    return new Entry(
        id,
        url,
        title,
        null,
        PublishedPrecision.NONE,
        null,
        author,
        summary,
        content,
        categories,
        language,
        enclosures);
  }

  /// An entry of a list that gives no more than this.
  public static Entry link(String url, @Nullable String title) {
    return new Entry(
        null,
        url,
        title,
        null,
        PublishedPrecision.NONE,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }
}
