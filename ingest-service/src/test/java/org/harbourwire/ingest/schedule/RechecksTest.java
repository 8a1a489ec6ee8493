package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RechecksTest {
  private static final Instant SEEN = Instant.parse("2026-03-02T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1M, PT59M, false",
    "PT1M, PT62M, true",
    "PT4H, PT7H, false",
    "PT4H, PT8H1M, true",
    "PT40H, PT71H, false",
    "PT64H, PT200H, false"
  })
  void looksComeAtDoublingDistancesForThreeDays(Duration tried, Duration now, boolean due) {
    assertThat(isDue(SEEN, null, true, tried, now)).isEqualTo(due);
  }

  @Test
  void whatWasPublishedLongBeforeItWasSeenIsLeftAlone() {
    Instant published = SEEN.minus(Duration.ofDays(4));

    assertThat(isDue(published, null, true, Duration.ofMinutes(1), Duration.ofHours(3))).isFalse();
  }

  @Test
  void whatWasNeverHadOrIsListedNoMoreHasItsOwnRules() {
    Duration tried = Duration.ofMinutes(1);
    Duration now = Duration.ofHours(3);

    assertThat(isDue(SEEN, null, false, tried, now)).isFalse();
    assertThat(isDue(SEEN, SEEN.plus(tried), true, tried, now)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"false, P6D, false", "false, P8D, true", "true, P8D, true"})
  void whatWasRefusedIsLookedAtOnceAWeek(boolean had, Duration now, boolean due) {
    String url = "https://a.example/1";
    SeenEntry entry = new SeenEntry("a", "k", url, "v", SEEN, SEEN, null);
    PageState refused =
        new PageState(url, had, 1, 0, false, false, SEEN, null, null, List.of(), "refused (403)");

    assertThat(Rechecks.isDue(entry, refused, SEEN.plus(now))).isEqualTo(due);
    assertThat(Rechecks.isDue(entry.unlisted(SEEN), refused, SEEN.plus(now))).isFalse();
  }

  private static boolean isDue(
      Instant published, @Nullable Instant unlisted, boolean had, Duration tried, Duration now) {
    String url = "https://a.example/1";
    SeenEntry entry = new SeenEntry("a", "k", url, "v", published, SEEN, unlisted);
    PageState page =
        new PageState(url, had, 0, 0, false, false, SEEN.plus(tried), null, null, List.of(), null);
    return Rechecks.isDue(entry, page, SEEN.plus(now));
  }
}
