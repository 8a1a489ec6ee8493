package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.standalone.HarbourwireConfig;

/// The sources of `default.yaml`, to be answered with pages of our own making in the shape of
/// theirs.
final class ShippedSources {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

  private ShippedSources() {}

  /// All of them, as they are written.
  static List<SourceConfig> all() {
    HarbourwireConfig config =
        new ConfigReader(Map.of())
            .read(text("/default.yaml"), "default.yaml", HarbourwireConfig.class);
    return Objects.requireNonNull(config.sources());
  }

  static Source source(String id) {
    return all().stream()
        .filter(s -> id.equals(s.id()))
        .findFirst()
        .orElseThrow()
        .toSource(Duration.ofMinutes(15), Origin.FILE);
  }

  /// What the source reads in a file under `sources/`.
  static List<Entry> entries(String id, String file) {
    FeedOutcome outcome = outcome(id, file);
    assertThat(outcome).isInstanceOf(FeedOutcome.Parsed.class);
    return outcome instanceof FeedOutcome.Parsed p ? p.feed().entries() : List.of();
  }

  static FeedOutcome outcome(String id, String file) {
    Source source = source(id);
    var document =
        new FeedDocument(
            text("/sources/" + file).getBytes(StandardCharsets.UTF_8),
            null,
            URI.create(source.url()));
    return new EntryParser(CLOCK).parse(document, source.type(), source);
  }

  /// What becomes of the page of an entry of the source.
  static Extracted article(String id, Entry entry, String file) {
    Source source = source(id);
    var document =
        new FetchedDocument(
            text("/sources/" + file).getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create(String.valueOf(entry.page())));
    var context =
        new ExtractContext(source.zone(), source.language(), EntryKey.hint(entry), source.page());
    ExtractOutcome outcome = new ArticleExtractor(CLOCK).extract(document, context);
    assertThat(outcome).isInstanceOf(Extracted.class);
    return (Extracted) outcome;
  }

  static String text(String resource) {
    try (InputStream in = ShippedSources.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
