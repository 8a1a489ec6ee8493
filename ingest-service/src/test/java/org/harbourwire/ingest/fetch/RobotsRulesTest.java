package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.harbourwire.contract.source.FailureClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void withoutRobotsTxtEverythingIsAllowed() throws InterruptedException {
    assertThat(bench.robots.objection(uri("/any"))).isEmpty();
  }

  @Test
  void whatIsDisallowedForUsIsNotFetched() throws InterruptedException {
    robots("User-agent: *\nDisallow:\n\nUser-agent: Harbourwire\nDisallow: /private\n");

    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
    assertThat(bench.fetcher.fetch(uri("/private/1"), null, null))
        .isEqualTo(new FetchOutcome.Refused(FailureClass.ROBOTS, "robots.txt disallows it"));
    assertThat(bench.site.asked()).isEmpty();
  }

  @Test
  void aRedirectWithinTheHostIsUnderItsRobotsTxtToo() throws InterruptedException {
    robots("User-agent: *\nDisallow: /private\n");
    bench.site.redirects("/news", "/private/1").html("/private/1", "x");

    assertThat(bench.fetcher.fetch(uri("/news"), null, null))
        .isInstanceOf(FetchOutcome.Refused.class);
    assertThat(bench.site.asked()).containsExactly("/news");
  }

  @Test
  void aRobotsTxtThatCannotBeHadForbidsForNow() throws InterruptedException {
    bench.site.status("/robots.txt", 500);
    assertThat(bench.robots.objection(uri("/news"))).isPresent();

    robots("User-agent: *\nDisallow:\n");
    bench.clock.pass(Duration.ofMinutes(6));

    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
  }

  @Test
  void aCrawlDelayIsKnownAfterwardsAndBounded() throws InterruptedException {
    robots("User-agent: *\nCrawl-delay: 7\n");
    bench.robots.objection(uri("/news"));
    assertThat(bench.robots.delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(7));
    assertThat(bench.robots.delay("127.0.0.2")).isZero();

    robots("User-agent: *\nCrawl-delay: 100\n");
    bench.clock.pass(Duration.ofHours(7));
    bench.robots.objection(uri("/news"));

    assertThat(bench.robots.delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(30));
  }

  private void robots(String text) {
    bench.site.says("/robots.txt", 200, "text/plain", text);
  }

  private URI uri(String path) {
    return URI.create(bench.site.url(path));
  }
}
