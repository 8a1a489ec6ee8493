package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.ingest.site.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every source of the default list reads, by its own configuration, a document in its own shape;
/// see [ShapedSource].
class DefaultListShapesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void everySourceOfTheListHasADocument() {
    assertThat(ShapedSource.all())
        .extracting(shaped -> shaped.source().id())
        .containsExactlyInAnyOrderElementsOf(
            ShippedSources.all().stream().map(SourceConfig::id).toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void itsListIsReadAsItIsMeant(ShapedSource shaped) {
    List<ObjectNode> expected = shaped.entries();

    assertThat(entries(shaped).map(entry -> described(entry, shaped.source())))
        .zipSatisfy(
            expected, (actual, wanted) -> assertThat(named(wanted, actual)).isEqualTo(wanted));
  }

  @ParameterizedTest
  @MethodSource("sourcesWithArticle")
  void theArticleOfItsFirstEntryIsReadAsItIsMeant(ShapedSource shaped) {
    ObjectNode wanted = shaped.written().withObject("article").deepCopy();
    String document = wanted.remove("document").asText();
    Entry entry = entries(shaped).findFirst().orElseThrow();

    Extracted read = article(shaped, entry, shaped.document(document));

    assertThat(named(wanted, described(read.article(), entry, shaped.source()))).isEqualTo(wanted);
    assertThat(read.remarks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sourcesWithFault")
  void whatIsNoListIsToldApart(ShapedSource shaped) {
    JsonNode fault = shaped.written().get("not-a-list");

    assertThat(read(shaped.source(), shaped.document(fault.get("document").asText())))
        .isEqualTo(new FeedOutcome.NotAFeed(fault.get("reason").asText(), List.of()));
  }

  static List<ShapedSource> sources() {
    return ShapedSource.all();
  }

  static Stream<ShapedSource> sourcesWithArticle() {
    return sources().stream().filter(shaped -> shaped.written().has("article"));
  }

  static Stream<ShapedSource> sourcesWithFault() {
    return sources().stream().filter(shaped -> shaped.written().has("not-a-list"));
  }

  private static Stream<Entry> entries(ShapedSource shaped) {
    FeedOutcome outcome = read(shaped.source(), shaped.list());
    assertThat(outcome).isInstanceOf(FeedOutcome.Parsed.class);
    return ((FeedOutcome.Parsed) outcome).feed().entries().stream();
  }

  private static FeedOutcome read(Source source, byte[] body) {
    var document = new FetchedDocument(body, null, URI.create(source.url()));
    return new EntryParser(CLOCK).parse(document, source.type(), source);
  }

  private static Extracted article(ShapedSource shaped, Entry entry, byte[] body) {
    Source source = shaped.source();
    var document = new FetchedDocument(body, null, URI.create(String.valueOf(entry.page())));
    var context =
        new ExtractContext(source.zone(), source.language(), EntryKey.hint(entry), source.page());
    ExtractOutcome outcome = new ArticleExtractor(CLOCK).extract(document, context);
    assertThat(outcome).isInstanceOf(Extracted.class);
    return (Extracted) outcome;
  }

  private static ObjectNode described(Entry entry, Source source) {
    return Json.mapper()
        .createObjectNode()
        .put("title", entry.title())
        .put("url", entry.url())
        .put("published", written(entry.publishedAt(), source))
        .put("precision", entry.precision().wireName())
        .put("language", entry.language() == null ? source.language() : entry.language())
        .put("usage", source.usage().wireName())
        .put("id", entry.id())
        .put("key", AddressKey.of(URI.create(String.valueOf(entry.url()))))
        .put("author", entry.author())
        .put("summary", entry.summary());
  }

  private static ObjectNode described(ExtractedArticle article, Entry entry, Source source) {
    Optional<URI> words = Sites.shipped().words(URI.create(String.valueOf(entry.page())));
    ObjectNode described =
        Json.mapper()
            .createObjectNode()
            .put("from", words.map(URI::toString).orElse(entry.page()))
            .put("title", article.title())
            .put("text", article.text() + "\n")
            .put("published", written(article.publishedAt(), source))
            .put("precision", article.precision().wireName())
            .put("language", article.language())
            .put("canonical", article.canonicalUrl());
    ObjectNode alternates = described.putObject("alternates");
    for (Alternate other : article.alternates()) {
      alternates.put(other.language(), other.url());
    }
    return described;
  }

  private static @Nullable String written(@Nullable Instant at, Source source) {
    return at == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(source.zone()));
  }

  /// What of `actual` is expected at all, in that order.
  private static ObjectNode named(ObjectNode wanted, ObjectNode actual) {
    return actual.retain(wanted.propertyStream().map(Map.Entry::getKey).toList());
  }
}
