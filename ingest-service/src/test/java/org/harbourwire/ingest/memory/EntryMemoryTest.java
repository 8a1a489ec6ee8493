package org.harbourwire.ingest.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryMemoryTest {
  private static final Instant NOW = Instant.parse("2026-01-05T09:30:00.123456Z");
  private static final String URL = "https://a.example/n/1.html";

  private final EntryMemory memory = new EntryMemory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/n/1.html",
        "https://b.example/other/host",
        "https://a.example",
        "https://a.example/新聞/1?q=潮"
      })
  void anEntryComesOutAsItWentIn(String url) {
    memory.remember(entry("a", "first", URL));
    SeenEntry entry = entry("a", "k", url);
    SeenEntry old =
        new SeenEntry(
            "a", key("old"), url, version(), Instant.parse("1899-12-31T00:00:00Z"), NOW, NOW);

    for (SeenEntry each : List.of(entry, old, entry.takenBack(NOW), entry.deleted(NOW))) {
      memory.remember(each);
      assertThat(memory.entry("a", each.entryKey())).contains(each);
    }

    assertThat(memory.entriesOf("a")).hasSize(3).contains(old);
    assertThat(memory.entriesOf("b")).isEmpty();
  }

  @Test
  void aPageComesOutAsItWentInWhoeverAsksAndHoweverItsAddressIsWritten() {
    PageState state =
        new PageState(
            URL,
            true,
            3,
            2,
            true,
            true,
            NOW,
            "\"e\"",
            "Mon, 05 Jan 2026 09:30:00 GMT",
            List.of("00c0ffee12345678", "fedcba9876543210"),
            "not found (404)");
    memory.remember(state);
    memory.remember(entry("a", "k", URL + "?utm_source=rss"));

    assertThat(memory.page(URL)).isEqualTo(state);
    assertThat(memory.page(entry("b", "other", URL))).isEqualTo(state);
    assertThat(memory.page(entry("a", "k", URL + "?utm_source=rss")))
        .isEqualTo(
            new PageState(
                URL + "?utm_source=rss",
                true,
                3,
                2,
                true,
                true,
                NOW,
                "\"e\"",
                state.lastModified(),
                state.readings(),
                state.lost()));
    assertThat(memory.page("https://a.example/n/2"))
        .isEqualTo(PageState.unknown("https://a.example/n/2"));
  }

  @Test
  void whatIsReadNeverReplacesWhatIsNewer() {
    SeenEntry entry = entry("a", "k", URL).unlisted(NOW.plusSeconds(9));
    PageState page = PageState.unknown(URL).extracted("00c0ffee12345678", NOW, null, null);
    memory.remember(entry);
    memory.remember(page);

    memory.learn(entry("a", "k", "https://a.example/older"));
    memory.learn(EntryMemory.pageKey(URL), page.deleted(NOW.minusSeconds(1)));

    assertThat(memory.entriesOf("a")).containsExactly(entry);
    assertThat(memory.page(URL)).isEqualTo(page);
  }

  @Test
  void aPageIsNobodysWhenTheLastEntryIsForgotten() {
    memory.remember(PageState.unknown(URL).extracted("00c0ffee12345678", NOW, null, null));
    memory.remember(entry("a", "1", URL));
    memory.remember(entry("a", "1", URL).unlisted(NOW));
    memory.remember(entry("a", "2", URL + "#top"));
    memory.remember(entry("b", "3", "http://www.a.example/n/1.html"));

    assertThat(memory.forget("a", key("1"))).isFalse();
    assertThat(memory.forget("b", key("3"))).isFalse();
    assertThat(memory.forget("b", key("3"))).isFalse();
    assertThat(memory.forget("a", key("2"))).isTrue();

    assertThat(memory.page(URL).had()).isTrue();
    memory.forgetPage(EntryMemory.pageKey(URL));
    assertThat(memory.page(URL).had()).isFalse();
    assertThat(memory.entriesOf("a")).isEmpty();
  }

  @Test
  void anEntryThatMovedLeavesItsOldPageToOthers() {
    memory.remember(entry("a", "1", URL));
    memory.remember(entry("a", "1", "https://a.example/n/2.html"));
    memory.remember(entry("b", "3", URL));

    assertThat(memory.forget("b", key("3"))).isTrue();
    assertThat(memory.forget("a", key("1"))).isTrue();
  }

  @Test
  void validatorsAreKeptWhileAListHoldsThePage() {
    PageState page = PageState.unknown(URL).extracted("00c0ffee12345678", NOW, "\"e\"", null);
    memory.remember(page);
    memory.remember(entry("a", "1", URL));
    memory.remember(entry("b", "2", URL));

    memory.remember(entry("a", "1", URL).unlisted(NOW.plus(Duration.ofDays(1))));
    assertThat(memory.page(URL).etag()).isEqualTo("\"e\"");
    memory.remember(entry("b", "2", URL).unlisted(NOW.plus(Duration.ofDays(1))));

    assertThat(memory.page(URL))
        .isEqualTo(PageState.unknown(URL).extracted("00c0ffee12345678", NOW, null, null));
  }

  @Test
  void whatIsNoFingerprintIsRefused() {
    SeenEntry entry = new SeenEntry("a", "k1", URL, version(), null, NOW, null);

    assertThatThrownBy(() -> memory.learn(entry)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> memory.learn("page:1", PageState.unknown(URL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SeenEntry entry(String source, String key, String url) {
    return new SeenEntry(source, key(key), url, version(), NOW.minusSeconds(60), NOW, null);
  }

  private static String key(String name) {
    return ArticleId.hash(name);
  }

  private static String version() {
    return ArticleId.hash("what it says");
  }
}
