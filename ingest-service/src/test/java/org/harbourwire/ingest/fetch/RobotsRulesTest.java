package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void whatCountsNoMoreIsLetGo() throws InterruptedException {
    robots("User-agent: *\nDisallow:\n");
    bench.other.status("/robots.txt", 500);
    bench.robots.objection(uri("/news"));
    bench.robots.objection(URI.create(bench.other.url("/news")));
    bench.site.status("/robots.txt", 500);

    bench.clock.pass(Duration.ofHours(23));
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
    assertThat(bench.robots.origins()).isOne();
    bench.clock.pass(Duration.ofHours(7));
    bench.robots.objection(URI.create(bench.other.url("/news")));

    assertThat(bench.robots.origins()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aHostThatSaysHowLongToLeaveItAloneIsLeftAlone(int status) throws InterruptedException {
    bench.site.says("/robots.txt", status, "", Map.of("Retry-After", "3600"));
    assertThat(bench.robots.objection(uri("/news"))).isPresent();
    assertThat(bench.paced.held(uri("/"))).isGreaterThan(Duration.ofMinutes(59));

    robots("User-agent: *\nDisallow:\n");
    bench.clock.pass(Duration.ofMinutes(55));
    assertThat(bench.robots.objection(uri("/news"))).isPresent();

    bench.clock.pass(Duration.ofMinutes(6));
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
  }

  @Test
  void whatARobotsTxtSaidHoldsForADayWhileItCannotBeHad() throws InterruptedException {
    robots("User-agent: *\nDisallow: /private\n");
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();

    bench.site.status("/robots.txt", 500);
    bench.clock.pass(Duration.ofHours(7));
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
    assertThat(bench.robots.objection(uri("/private"))).isPresent();

    bench.clock.pass(Duration.ofHours(18));
    assertThat(bench.robots.objection(uri("/news"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aHostThatRefusesItsRobotsTxtHasNone(int status) throws InterruptedException {
    bench.site.status("/robots.txt", status);

    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
  }

  @Test
  void aHostThatIsAskedTooMuchForItsRobotsTxtIsLeftAlone() throws InterruptedException {
    bench.site.status("/robots.txt", 429);

    assertThat(bench.robots.objection(uri("/news")))
        .containsInstanceOf(FetchOutcome.RateLimited.class);
  }

  @Test
  void aRobotsTxtIsFollowedToWhereItMovedButNotForEver() throws InterruptedException {
    for (int i = 1; i < 5; i++) {
      bench.site.redirects("/moved-" + i, bench.site.url("/moved-" + (i + 1)));
    }
    bench.site.redirects("/robots.txt", "/moved-1");
    bench.site.says("/moved-5", 200, "text/plain", "User-agent: *\nDisallow: /private\n");
    assertThat(bench.robots.objection(uri("/private/1"))).isPresent();

    bench.site.redirects("/moved-5", "/moved-1");
    bench.clock.pass(Duration.ofHours(7));
    assertThat(bench.robots.objection(uri("/private/1"))).isEmpty();
  }

  @Test
  void theRobotsTxtOfAnotherHostIsAskedOnceHoweverManyLeadThere() throws InterruptedException {
    String rules = "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n";
    bench.other.says("/robots.txt", 200, "text/plain", rules);
    bench.site.moved("/robots.txt", bench.other.url("/robots.txt"));
    URI there = URI.create(bench.other.url("/news"));
    assertThat(bench.robots.objection(there)).isEmpty();
    bench.other.status("/robots.txt", 500);

    assertThat(bench.robots.objection(uri("/private/1"))).isPresent();
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
    assertThat(bench.paced.delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void robotsTxtsThatLeadToEachOtherAreNone() throws InterruptedException {
    bench.site.moved("/robots.txt", bench.other.url("/robots.txt"));
    bench.other.moved("/robots.txt", bench.site.url("/robots.txt"));

    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
  }

  @Test
  void aRobotsTxtIsAskedForOnceWhileItIsFresh() throws InterruptedException {
    robots("User-agent: *\nDisallow: /private\n");
    bench.robots.objection(uri("/news"));
    bench.site.status("/robots.txt", 404);
    bench.clock.pass(Duration.ofHours(1));

    assertThat(bench.robots.objection(uri("/private/1"))).isPresent();
  }

  @Test
  void ofAVeryLongRobotsTxtTheBeginCounts() throws InterruptedException {
    String filler = "# nothing to see here, nothing at all\n".repeat(200_000);
    robots("User-agent: *\nDisallow: /private\n" + filler + "Disallow: /news\n");

    assertThat(bench.robots.objection(uri("/private/1"))).isPresent();
    assertThat(bench.robots.objection(uri("/news"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/private/open/1, true", // The longest match wins, whatever its place.
    "/private/1, false",
    "/same, true", // Of equally long ones, the one that allows.
    "/docs/a.pdf, false",
    "/docs/a.pdf?page=2, true",
    "/search?q=tide, false",
    "/caf%C3%A9/1, false", // As written or percent-encoded.
    "/open, true"
  })
  void theMostSpecificRuleCounts(String path, boolean allowed) throws InterruptedException {
    robots(
        """
        User-agent: other
        Disallow: /

        User-agent: *
        Disallow: /private/
        Allow: /private/open/
        Disallow: /same
        Allow: /same
        Disallow: /*.pdf$
        Disallow: /search?
        Disallow: /café/
        """);

    assertThat(bench.robots.objection(uri(path)).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void aCrawlDelayIsKnownAfterwardsAndBounded() throws InterruptedException {
    robots("User-agent: *\nCrawl-delay: 7\n");
    bench.robots.objection(uri("/news"));
    assertThat(bench.paced.delay("127.0.0.1")).isEqualTo(Duration.ofSeconds(7));
    assertThat(bench.paced.delay("127.0.0.2")).isZero();

    bench.other.says("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: 4000\n");

    assertThat(bench.robots.objection(URI.create(bench.other.url("/news")))).isEmpty();
    assertThat(bench.paced.delay("127.0.0.2")).isEqualTo(Duration.ofMinutes(10));
  }

  private void robots(String text) {
    bench.site.says("/robots.txt", 200, "text/plain", text);
  }

  private URI uri(String path) {
    return URI.create(bench.site.url(path));
  }
}
