package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void thePageStandsForTheWordsThatItsScriptTakesFromElsewhere() throws InterruptedException {
    site.html("/api/7", Site.page("Tide gauges", ""));
    var words = Map.of(URI.create(site.url("/doc/7")), URI.create(site.url("/api/7")));
    var fetcher =
        new Fetcher(
            bench.paced, bench.robots, bench.clock, page -> Optional.ofNullable(words.get(page)));

    FetchOutcome.Fresh fresh =
        (FetchOutcome.Fresh) fetcher.page(URI.create(site.url("/doc/7")), null, null);

    assertThat(fresh.uri()).hasToString(site.url("/doc/7"));
    assertThat(fresh.body().length()).isPositive();
    assertThat(fetcher.page(URI.create(site.url("/doc/8")), null, null))
        .isInstanceOf(FetchOutcome.Gone.class);
  }
}
