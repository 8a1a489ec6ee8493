package org.harbourwire.store.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.harbourwire.contract.Json;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.document.IndexedDocument;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.source.SampleSource;
import org.junit.jupiter.api.Test;

class OpsDocumentTest {
  @Test
  void everyFieldIsMappedAndEveryMappedFieldIsFilled() throws IOException {
    Set<String> filled = new TreeSet<>();
    OpsSamples.all()
        .forEach(e -> json(OpsDocument.of(e)).fieldNames().forEachRemaining(filled::add));

    assertThat(filled).containsExactlyInAnyOrderElementsOf(mapped());
  }

  @Test
  void everyFieldIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../docs/contract.md"));

    assertThat(mapped()).allSatisfy(field -> assertThat(page).contains("| `" + field + "`"));
  }

  @Test
  void aDeadLetterIsShownWithoutTheRecord() {
    IndexedDocument document = OpsDocument.of(new OpsEntry.Buried(OpsSamples.letter()));

    assertThat(document.id()).isEqualTo("dead-letter:enrich/news.articles.v1/1/42");
    assertThat(json(document).get("reason").textValue()).isEqualTo("without title");
    assertThat(json(document).has("value")).isFalse();
  }

  @Test
  void aSourceHasOneDocumentBeItThereOrRemoved() {
    IndexedDocument there =
        OpsDocument.of(new OpsEntry.Source(SampleSource.failing(OpsSamples.NOW)));
    Instant later = OpsSamples.NOW.plusSeconds(1);
    IndexedDocument removed = OpsDocument.of(new OpsEntry.RemovedSource(SampleSource.ID, later));

    assertThat(removed.id()).isEqualTo(there.id());
    assertThat(removed.version()).isGreaterThan(there.version());
    assertThat(json(removed).get("kind").textValue()).isEqualTo("removed-source");
  }

  @Test
  void freshnessIsMeasuredInSecondsAndNotFromADayAlone() {
    SampleArticle sample =
        SampleArticle.of("x", "A ferry", "It sails.").publishedAt(OpsSamples.NOW.minusSeconds(90));
    Instant found = OpsSamples.NOW.plusMillis(250);

    JsonNode precise = json(OpsDocument.of(new OpsEntry.Freshness(sample.article(), found)));
    assertThat(precise.get("seen_after_seconds").doubleValue()).isEqualTo(90);
    assertThat(precise.get("indexed_after_seconds").doubleValue()).isEqualTo(0.25);

    var undated = sample.publishedAt(null).article();
    assertThat(
            json(OpsDocument.of(new OpsEntry.Freshness(undated, found))).has("seen_after_seconds"))
        .isFalse();
  }

  private static Set<String> mapped() throws IOException {
    Set<String> mapped = new TreeSet<>();
    Json.mapper()
        .readTree(IndexDefinition.ops().json())
        .at("/mappings/properties")
        .fieldNames()
        .forEachRemaining(mapped::add);
    return mapped;
  }

  private static JsonNode json(IndexedDocument document) {
    try {
      return Json.mapper().readTree(document.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
