package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many redirects that end at one page.
class RedirectedPagesTest {
  private static final List<String> BOTH = List.of("/n/1", "/n/2");

  private final Bench bench = new Bench();
  private final Site site = bench.site;

  @BeforeEach
  void publish() {
    site.html("/n/1", Site.page("Tide gauges report", ""));
    site.html("/n/2", Site.page("Pier lamps are lit", ""));
    site.html("/consent", Site.page("We value your privacy", ""));
    site.html("/", Site.page("Welcome to the harbour office", ""));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void behindAWallOfAnHourEachArticleIsHadOnceItIsThere() throws InterruptedException {
    BOTH.forEach(path -> site.redirects(path, site.url("/consent")));
    round();
    assertThat(candidates()).isEmpty();

    publish();
    round();

    assertThat(candidates())
        .extracting(Candidate::title)
        .containsExactly("Tide gauges report", "Pier lamps are lit");
  }

  @Test
  void anArticleWhoseReadersAreSentToTheFrontPageTwiceIsWithdrawn() throws InterruptedException {
    round();
    site.redirects("/n/1", site.url("/"));
    round();
    round();

    assertThat(candidates())
        .filteredOn(Candidate::gone)
        .extracting(Candidate::requestedUrl)
        .containsExactly(site.url("/n/1"));
    assertThat(candidates())
        .extracting(Candidate::title)
        .doesNotContain("Welcome to the harbour office");
  }

  @Test
  void aWallWithdrawsNothing() throws InterruptedException {
    round();
    BOTH.forEach(path -> site.redirects(path, site.url("/consent")));
    for (int i = 0; i < 6; i++) {
      round();
    }

    assertThat(candidates()).hasSize(2).noneMatch(Candidate::gone);
  }

  private void round() throws InterruptedException {
    bench.clock.pass(Duration.ofHours(1));
    for (String path : BOTH) {
      bench.handler.handle(bench.page(path));
    }
  }

  private List<Candidate> candidates() {
    return bench.written(KafkaTopics.CANDIDATES);
  }
}
