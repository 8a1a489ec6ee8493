package org.harbourwire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.harbourwire.newsroom.serve.Access;
import org.harbourwire.newsroom.serve.Misbehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MisbehaviourTest {
  private final Newsroom newsroom =
      Newsroom.start(
          NewsroomConfig.defaults(Clock.systemUTC()).withSilence(Duration.ofMillis(300)));
  private final Reader reader = new Reader();
  private final URI feed = newsroom.source("releases-en").url();

  @AfterEach
  void close() {
    reader.close();
    newsroom.close();
  }

  @Test
  void theSilentSourceHangsUpAfterItsTimeWithoutAnAnswer() {
    long start = System.nanoTime();

    assertThatThrownBy(() -> reader.get(newsroom.source("silent-times").url()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void aPathAnswers500UntilItIsToldToBehave() {
    newsroom.misbehave(feed, new Misbehaviour.Status(500));
    assertThat(reader.get(feed).statusCode()).isEqualTo(500);

    newsroom.behave(feed);
    assertThat(reader.get(feed).statusCode()).isEqualTo(200);
  }

  @Test
  void aRateLimitSaysWhenToComeBack() {
    newsroom.misbehave(feed, new Misbehaviour.RateLimited(Duration.ofSeconds(7)));
    HttpResponse<byte[]> answer = reader.get(feed);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
  }

  @Test
  void aSlowDripSendsTheProperAnswerInItsTime() {
    byte[] proper = reader.get(feed.resolve("/robots.txt")).body();
    newsroom.misbehave(
        feed.resolve("/robots.txt"), new Misbehaviour.SlowDrip(Duration.ofMillis(5)));
    long start = System.nanoTime();

    assertThat(reader.get(feed.resolve("/robots.txt")).body()).isEqualTo(proper);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(Duration.ofMillis(5L * (proper.length - 1)));
  }

  @Test
  void anEndlessBodyGoesOnForAsLongAsOneReads() throws IOException {
    newsroom.misbehave(feed, new Misbehaviour.EndlessBody());
    HttpURLConnection connection = (HttpURLConnection) feed.toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      assertThat(in.readNBytes(5_000_000)).hasSize(5_000_000);
    } finally {
      connection.disconnect();
    }
  }

  @Test
  void aRedirectLoopLeadsToEverNewAddresses() {
    newsroom.misbehave(feed, new Misbehaviour.RedirectLoop());
    String first = reader.get(feed).headers().firstValue("Location").orElseThrow();
    String second = reader.get(feed.resolve(first)).headers().firstValue("Location").orElseThrow();

    assertThat(List.of(first, second))
        .containsExactly(feed.getPath() + "?turn=1", feed.getPath() + "?turn=2");
  }

  @Test
  void aRedirectMayLeadToAnotherHost() {
    URI other = newsroom.source("releases-tc").url();
    newsroom.misbehave(feed, new Misbehaviour.RedirectTo(other));

    assertThat(reader.get(feed).statusCode()).isEqualTo(302);
    assertThat(reader.get(feed).headers().firstValue("Location")).hasValue(other.toString());
  }

  @Test
  void aGzipBombIsSmallUntilItIsUnpacked() throws IOException {
    newsroom.misbehave(feed, new Misbehaviour.GzipBomb(20_000_000));
    byte[] packed = reader.get(feed).body();

    assertThat(packed).hasSizeLessThan(100_000);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(20_000_000);
    }
  }

  @Test
  void aWrongContentTypeComesWithTheProperBody() {
    byte[] proper = reader.get(feed).body();
    newsroom.misbehave(feed, new Misbehaviour.WrongContentType("image/png"));

    assertThat(reader.get(feed).headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(reader.get(feed).body()).isEqualTo(proper);
  }

  @Test
  void anAddressElsewhereIsRefused() {
    URI elsewhere = URI.create("http://127.9.9.9/");

    assertThatThrownBy(() -> newsroom.misbehave(elsewhere, new Misbehaviour.Status(500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("127.9.9.9");
  }

  @Test
  void theAccessLogTellsWhoAskedForWhatAndWhatRobotsMayNot() {
    reader.get(feed, "User-Agent", "test/1");
    reader.get(feed.resolve("/drafts/next-week.html"));
    assertThat(reader.text(feed.resolve("/robots.txt"))).contains("Disallow: /drafts/");

    List<Access> entries = newsroom.accessLog().entries(feed.getHost(), feed.getPath());
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().userAgent()).isEqualTo("test/1");
    assertThat(entries.getFirst().status()).isEqualTo(200);
    assertThat(entries.getFirst().end()).isAfterOrEqualTo(entries.getFirst().start());
    assertThat(newsroom.accessLog().disallowed())
        .extracting(Access::path)
        .containsExactly("/drafts/next-week.html");
  }

  @Test
  void oneRequestAfterTheOtherIsOneAtATimeAndFourTogetherAreFour() {
    IntStream.range(0, 50).forEach(i -> reader.get(feed));
    assertThat(newsroom.accessLog().maxSimultaneous(feed.getHost())).isEqualTo(1);

    newsroom.misbehave(feed, new Misbehaviour.Silence(Duration.ofSeconds(1)));
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(() -> reader.get(feed)).exceptionally(e -> null))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(newsroom.accessLog().maxSimultaneous(feed.getHost())).isBetween(2, 4);
  }
}
