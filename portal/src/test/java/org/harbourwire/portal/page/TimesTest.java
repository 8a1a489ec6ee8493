package org.harbourwire.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant EVENING = Instant.parse("2026-11-21T16:30:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T16:00:00Z");

  private final Times times = new Times(Messages.in(InterfaceLanguage.ENGLISH));

  @Test
  void momentsAreWrittenInHongKongTimeAndKeptInUtcForMachines() {
    assertThat(times.at(EVENING))
        .isEqualTo(new Times.Shown("2026-11-21T16:30:00Z", "22 Nov 2026, 00:30"));
  }

  @Test
  void aDayIsNotMadeMoreExactThanItIs() {
    assertThat(times.published(MIDNIGHT, PublishedPrecision.DAY))
        .isEqualTo(new Times.Shown("2026-11-22", "22 Nov 2026"));
  }

  @Test
  void whereExactnessIsNotKnownMidnightIsTakenForADay() {
    assertThat(times.published(MIDNIGHT)).isEqualTo(new Times.Shown("2026-11-22", "22 Nov 2026"));
    assertThat(times.published(EVENING)).isEqualTo(times.at(EVENING));
  }

  @Test
  void noTimeIsInvented() {
    assertThat(times.published(null)).isNull();
    assertThat(times.published(null, PublishedPrecision.MINUTE)).isNull();
    assertThat(times.published(EVENING, PublishedPrecision.NONE)).isNull();
  }
}
