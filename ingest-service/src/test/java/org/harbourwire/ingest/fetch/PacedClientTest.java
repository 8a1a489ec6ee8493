package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.kit.http.OutboundRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Times are compared with a site's own count of what it was asked, not with a clock's hand.
class PacedClientTest {
  private static final Duration DELAY = Duration.ofMillis(300);

  private final Bench bench = new Bench();
  private final PacedClient client = new PacedClient(bench.client, DELAY);
  private final List<Duration> taken = new ArrayList<>();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aHostIsAskedOnceInADelayWhateverForAndOthersMeanwhile() throws InterruptedException {
    Thread.sleep(DELAY);
    ask(bench.site.url("/robots.txt"));
    ask(bench.other.url("/robots.txt"));
    ask(bench.site.url("/feed.xml"));

    assertThat(taken.get(0).plus(taken.get(1))).isLessThan(DELAY.multipliedBy(2));
    assertThat(taken.get(1).plus(taken.get(2))).isGreaterThanOrEqualTo(DELAY);
  }

  @Test
  void hostsThatAreTakenUpWaitADelayForTheirLastOwnersSake() throws InterruptedException {
    Thread.sleep(DELAY);
    client.takeUp();

    ask(bench.site.url("/feed.xml"));

    assertThat(taken.getFirst()).isGreaterThanOrEqualTo(DELAY.minusMillis(20));
  }

  @Test
  void twoThatAskTheSameHostAreNeverThereAtOnce() throws InterruptedException {
    bench.site.hangs("/1");
    Thread first = Thread.startVirtualThread(() -> quietly(bench.site.url("/1")));
    while (!bench.site.asked().contains("/1")) {
      Thread.sleep(Duration.ofMillis(5));
    }
    Thread second = Thread.startVirtualThread(() -> quietly(bench.site.url("/2")));
    second.join(DELAY.multipliedBy(2));

    assertThat(bench.site.asked()).containsExactly("/1");
    second.interrupt();
    first.interrupt();
    second.join();
    first.join();
    assertThat(bench.site.asked()).containsExactly("/1");
  }

  @Test
  void whatAHostAsksForCountsWhenItIsLongerWithinBounds() {
    URI page = URI.create("https://127.0.0.1/a");
    client.heed(page, Duration.ofMillis(10));
    assertThat(client.delay("127.0.0.1")).isEqualTo(DELAY);

    client.heed(page, Duration.ofMinutes(100));
    client.heed(URI.create("http://127.0.0.1/a"), Duration.ZERO);
    assertThat(client.delay("127.0.0.1")).isEqualTo(Duration.ofMinutes(10));
    assertThat(client.delay("127.0.0.2")).isEqualTo(DELAY);

    client.heed(page, Duration.ZERO);
    assertThat(client.delay("127.0.0.1")).isEqualTo(DELAY);
  }

  @Test
  void aShorterRestDoesNotEndALongerOne() {
    URI page = URI.create("http://b.example/");
    client.hold(page, Duration.ofHours(1));
    client.hold(page, Duration.ofSeconds(10));

    assertThat(client.held(page)).isGreaterThan(Duration.ofMinutes(50));
  }

  @Test
  void hostsThatNobodyAsksForAreForgottenButNotWhileTheyAreAskedOrWantRest()
      throws InterruptedException {
    bench.site.hangs("/1");
    Thread asking = Thread.startVirtualThread(() -> quietly(bench.site.url("/1")));
    while (!bench.site.asked().contains("/1")) {
      Thread.sleep(Duration.ofMillis(5));
    }
    client.hold(URI.create("http://b.example/"), Duration.ofHours(1));
    client.heed(URI.create("http://c.example/"), Duration.ofSeconds(5));
    assertThat(client.hosts()).isEqualTo(3);

    client.forget(Duration.ofDays(1));
    assertThat(client.hosts()).isEqualTo(3);
    client.forget(Duration.ZERO);
    assertThat(client.hosts()).isEqualTo(2);
    assertThat(client.held(URI.create("http://b.example/"))).isPositive();

    asking.interrupt();
    asking.join();
    client.forget(Duration.ZERO);
    assertThat(client.hosts()).isOne();
  }

  private void quietly(String url) {
    try {
      ask(url);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(String url) throws InterruptedException {
    long begin = System.nanoTime();
    var request =
        OutboundRequest.get(
            URI.create(url), new OutboundRequest.Limits(Duration.ofSeconds(30), 10_000, 0));
    client.send(request);
    taken.add(Duration.ofNanos(System.nanoTime() - begin));
  }
}
