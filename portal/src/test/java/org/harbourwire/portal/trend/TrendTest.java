package org.harbourwire.portal.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.harbourwire.store.search.Gains;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void theRatioIsThatOfThePublishedExamples() {
    // 2 × 2 tables whose G² is computed by hand from Σ O ln(O / E).
    assertThat(LogLikelihood.ratio(10, 100, 10, 100)).isCloseTo(0, within(1e-9));
    assertThat(LogLikelihood.ratio(10, 20, 5, 20)).isCloseTo(2.706, within(.001));
    assertThat(LogLikelihood.ratio(5, 5, 0, 5)).isCloseTo(13.863, within(.001));
  }

  @Test
  void whatGainedIsListedTheSurestFirst() {
    Gains gains = topics(100, 100, count("robots", 20, 5), count("chips", 30, 2));

    assertThat(Trend.topics(gains)).extracting(Trend::value).containsExactly("chips", "robots");
    assertThat(Trend.entities(gains)).isEmpty();
  }

  @Test
  void whatOnlyKeepsItsShareOrLosesItDoesNotGain() {
    assertThat(Trend.topics(topics(200, 100, count("ai", 40, 20), count("web3", 4, 20)))).isEmpty();
  }

  @Test
  void whatIsInTooFewArticlesOrWithinChanceIsNotListed() {
    assertThat(Trend.topics(topics(1000, 1000, count("rare", 2, 0)))).isEmpty();
    assertThat(Trend.topics(topics(100, 100, count("chance", 12, 9)))).isEmpty();
  }

  @Test
  void withoutArticlesBeforeNothingGains() {
    assertThat(Trend.topics(topics(50, 0, count("ai", 40, 0)))).isEmpty();
  }

  private static Gains topics(long now, long before, Gains.Count... counts) {
    return new Gains(now, before, List.of(counts), List.of());
  }

  private static Gains.Count count(String value, long now, long before) {
    return new Gains.Count(value, now, before, List.of(before, now));
  }
}
