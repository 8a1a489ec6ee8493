package org.harbourwire.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.schedule.BackOff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each way in which a source can fail, over real HTTP.
class FailureClassesTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "404, GONE, not found",
    "410, GONE, gone",
    "401, REFUSED, does not let us in",
    "403, REFUSED, does not let us in",
    "400, REFUSED, does not take our request",
    "429, RATE_LIMITED, asks us to wait",
    "503, RATE_LIMITED, asks us to wait",
    "500, SERVER_ERROR, the host itself fails",
    "502, SERVER_ERROR, the host itself fails"
  })
  void aStatusHasAClassAndWords(int status, FailureClass kind, String words)
      throws InterruptedException {
    site.status("/feed.xml", status);
    bench.poll();

    fails(kind, words);
  }

  @Test
  void aHostThatIsNotThereIsUnreachable() throws InterruptedException {
    bench.poll(elsewhere("http://127.0.0.9:9/feed.xml"));
    fails(FailureClass.UNREACHABLE, "cannot connect");
  }

  @Test
  void aNameThatNobodyHasIsUnreachable() throws InterruptedException {
    bench.poll(elsewhere("http://nowhere.invalid/feed.xml"));
    fails(FailureClass.UNREACHABLE, "no such host");
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotSecure() throws InterruptedException, IOException {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerInPlainText(plain));
      bench.poll(elsewhere("https://127.0.0.1:" + plain.getLocalPort() + "/feed.xml"));
    }
    fails(FailureClass.TLS, "certificate");
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() throws InterruptedException {
    site.says("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /\n");
    bench.poll();

    fails(FailureClass.ROBOTS, "robots.txt disallows it");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aPageThatListsNothingIsNoFeed() throws InterruptedException {
    site.html("/feed.xml", "<html><body><p>Coming soon.</p></body></html>");
    bench.poll();
    fails(FailureClass.NOT_A_FEED, "it lists no articles");
  }

  @Test
  void aHostileFeedIsUnreadable() throws InterruptedException {
    site.says("/feed.xml", 200, "application/rss+xml", "<rss>" + "<a>".repeat(100_000));
    bench.poll();
    assertThat(health().failure()).isIn(FailureClass.UNREADABLE, FailureClass.NOT_A_FEED);
    assertThat(health().error()).isNotBlank();
  }

  @Test
  void anEndlessAnswerIsTooLarge() throws InterruptedException {
    site.says("/feed.xml", 200, "application/rss+xml", "<rss>" + " ".repeat(21 << 20));
    bench.poll();
    fails(FailureClass.TOO_LARGE, "larger than 20 MB");
  }

  @Test
  void anAddressThatEgressForbidsIsNotDialled() throws InterruptedException {
    bench.poll(elsewhere("http://10.0.0.1/feed.xml"));
    fails(FailureClass.NOT_ALLOWED, "10.0.0.1");
  }

  @Test
  void oneHiccupIsNoEventAndALastingFailureIsOne() throws InterruptedException {
    site.status("/feed.xml", 500);
    for (int i = 1; i < BackOff.of(FailureClass.SERVER_ERROR).patience(); i++) {
      bench.poll();
    }
    assertThat(events()).isEmpty();

    for (int i = 0; i < 5; i++) {
      bench.poll();
    }
    assertThat(events())
        .singleElement()
        .returns(SourceEvent.Kind.BROKEN, SourceEvent::kind)
        .returns(FailureClass.SERVER_ERROR, SourceEvent::failure)
        .satisfies(e -> assertThat(e.message()).contains("A is broken: the host itself fails"));

    feed();
    bench.poll();
    bench.poll();
    assertThat(events()).extracting(SourceEvent::kind).endsWith(SourceEvent.Kind.RECOVERED);
    assertThat(events()).hasSize(2);
    assertThat(health()).returns(null, SourceHealth::failure).returns(0, SourceHealth::failures);
  }

  @Test
  void itIsToldSinceWhenItFails() throws InterruptedException {
    site.status("/feed.xml", 500);
    bench.poll();
    Instant first = health().lastPollAt();
    bench.clock.pass(Duration.ofHours(1));
    bench.poll();

    assertThat(health().failingSince()).isEqualTo(first);
  }

  @Test
  void theHostsOwnWaitIsKept() throws InterruptedException {
    site.says("/feed.xml", 429, "", Map.of("Retry-After", "36000"));
    bench.poll();

    assertThat(Duration.between(health().lastPollAt(), health().nextPollAt()))
        .isGreaterThanOrEqualTo(Duration.ofHours(10));
  }

  @ParameterizedTest
  @CsvSource({
    "'Cache-Control', 'public, max-age=2400', PT40M",
    "'Cache-Control', 'max-age=999999', PT54M",
    "'Cache-Control', 'no-cache, max-age=2400', PT15M"
  })
  void anAnswerIsNotAskedForAgainWhileItStaysAsItIs(String name, String value, Duration least)
      throws InterruptedException {
    site.says("/feed.xml", 200, RSS, Map.of("Content-Type", "application/rss+xml", name, value));
    bench.poll();

    assertThat(Duration.between(health().lastPollAt(), health().nextPollAt()))
        .isBetween(least, least.plus(least.dividedBy(9)));
  }

  @Test
  void theFeedsOwnTtlIsKept() throws InterruptedException {
    String channel = RSS.replace("<channel>", "<channel><ttl>30</ttl>");
    site.says("/feed.xml", 200, "application/rss+xml", channel);
    bench.poll();

    assertThat(Duration.between(health().lastPollAt(), health().nextPollAt()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
  }

  private static final String RSS =
      "<rss version='2.0'><channel><title>Alder</title><item><title>Tide"
          + " gauges</title></item></channel></rss>";

  private static void answerInPlainText(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void feed() {
    site.says("/feed.xml", 200, "application/rss+xml", RSS);
  }

  private Source elsewhere(String url) {
    return bench.at(URI.create(url));
  }

  private void fails(FailureClass kind, String words) {
    assertThat(health())
        .returns("failing", SourceHealth::status)
        .returns(kind, SourceHealth::failure)
        .satisfies(h -> assertThat(h.error()).contains(words));
    assertThat(health().nextPollAt()).isAfter(health().lastPollAt());
  }

  private SourceHealth health() {
    return bench.health();
  }

  private List<SourceEvent> events() {
    return bench.events();
  }
}
