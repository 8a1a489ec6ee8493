package org.harbourwire.ingest.entry;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.ingest.article.phrase.PassingLine;
import org.jspecify.annotations.Nullable;

/// What a source's memory keeps of an entry, see `SeenEntry`.
///
/// @param key the same as long as it is the same entry
/// @param version another as soon as the source says something else of it
public record EntryKey(String key, String version) {
  private static final Pattern TAGS = Pattern.compile("<[^>]*+>|\\R");

  /// The key of `entry`: from its id, else its address, else its title, else all that it says.
  public static EntryKey of(Entry entry) {
    String said =
        String.join(
            "\n",
            text(entry.title()),
            text(entry.updatedAt()),
            text(entry.publishedAt()),
            lasting(entry.summary()),
            lasting(entry.content()));
    String name =
        Stream.of(entry.id(), entry.url(), entry.title())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(said);
    return new EntryKey(ArticleId.hash(name), ArticleId.hash(said));
  }

  /// The key of the entry whose id is `id`.
  public static String ofId(String id) {
    return ArticleId.hash(id);
  }

  /// What the fetch of the page is told about `entry`.
  public static EntryHint hint(Entry entry) {
    return new EntryHint(
        entry.id(),
        entry.title(),
        entry.publishedAt(),
        entry.precision(),
        entry.updatedAt(),
        entry.author(),
        entry.language(),
        entry.content() == null ? entry.summary() : entry.content());
  }

  /// What is said without lines that count or tell the time: they are others at every look.
  private static String lasting(@Nullable String html) {
    return TAGS.splitAsStream(text(html))
        .filter(line -> !PassingLine.is(line.strip()))
        .collect(Collectors.joining("\n"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String text(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }
}
