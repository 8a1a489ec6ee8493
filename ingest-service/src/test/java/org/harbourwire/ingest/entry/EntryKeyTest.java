package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryKeyTest {
  private static final Instant AT = Instant.parse("2026-01-05T09:30:00Z");

  @Test
  void theIdNamesAnEntryAndItsAddressWhereThereIsNone() {
    assertThat(EntryKey.of(entry("1", "http://a.example/1", "T")).key())
        .isEqualTo(EntryKey.of(entry("1", "http://a.example/moved", "Other")).key());
    assertThat(EntryKey.of(entry(null, "http://a.example/1", "T")).key())
        .isEqualTo(EntryKey.of(entry(null, "http://a.example/1", "Other")).key())
        .isNotEqualTo(EntryKey.of(entry(null, "http://a.example/2", "T")).key());
  }

  @Test
  void theVersionChangesWithWhatTheSourceSays() {
    assertThat(EntryKey.of(entry("1", null, "T")).version())
        .isEqualTo(EntryKey.of(entry("1", "http://a.example/moved", "T")).version())
        .isNotEqualTo(EntryKey.of(entry("1", null, "T, corrected")).version());
  }

  @Test
  void theHintFallsBackToTheSummary() {
    assertThat(EntryKey.hint(entry("1", null, "T")).content()).isEqualTo("<p>S</p>");
  }

  private static Entry entry(@Nullable String id, @Nullable String url, String title) {
    return new Entry(
        id,
        url,
        title,
        AT,
        PublishedPrecision.SECOND,
        null,
        null,
        "<p>S</p>",
        null,
        List.of(),
        null,
        List.of());
  }
}
