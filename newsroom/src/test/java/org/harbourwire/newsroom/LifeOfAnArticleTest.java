package org.harbourwire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.harbourwire.newsroom.NewsroomArticle.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifeOfAnArticleTest {
  private final Newsroom newsroom =
      Newsroom.start(
          NewsroomConfig.defaults(Clock.systemUTC())
              .withChangesAfter(Duration.ofMillis(50), Duration.ofMillis(50)));
  private final Reader reader = new Reader();

  @AfterEach
  void close() {
    reader.close();
    newsroom.close();
  }

  @Test
  void anArticleThatWaitsIsNeitherListedNorAtItsAddress() {
    NewsroomArticle waiting = newsroom.article("flower-show-en");

    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.publishedAt()).isNull();
    assertThat(reader.get(waiting.url()).statusCode()).isEqualTo(404);
    assertThat(reader.text(feed())).doesNotContain(waiting.title());
  }

  @Test
  void publishingNextListsAnArticleWithItsTime() {
    NewsroomArticle first = newsroom.publishNext().orElseThrow();

    assertThat(first.state()).isEqualTo(State.LIVE);
    assertThat(first.publishedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(reader.get(first.url()).statusCode()).isEqualTo(200);
    assertThat(reader.text(newsroom.source(first.sourceId()).url())).contains(first.title());
  }

  @Test
  void publishingAllLeavesNothingToPublish() {
    assertThat(newsroom.publishAll()).hasSizeGreaterThan(15);
    assertThat(newsroom.publishNext()).isEmpty();
  }

  @Test
  void anUnchangedFeedAnswers304ToEitherCondition() {
    HttpResponse<byte[]> first = reader.get(feed());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(reader.get(feed(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(reader.get(feed(), "If-None-Match", "W/\"x\", W/" + tag).statusCode())
        .isEqualTo(304);
    assertThat(reader.get(feed(), "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(reader.get(feed(), "If-None-Match", "\"x\"", "If-Modified-Since", date).statusCode())
        .isEqualTo(200);
    assertThat(reader.get(feed(), "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    assertThat(newsroom.accessLog().entries())
        .extracting(a -> a.conditional())
        .containsExactly(false, true, true, true, true, true);
  }

  @Test
  void everyWorkingListAndPageCanBeAskedConditionally() {
    newsroom.articles().stream()
        .filter(article -> article.state() == State.LIVE)
        .map(NewsroomArticle::url)
        .forEach(this::answers304ToItsOwnTag);
    newsroom.sources().stream()
        .filter(source -> source.expectation().name().equals("WORKS"))
        .map(NewsroomSource::url)
        .forEach(this::answers304ToItsOwnTag);
  }

  @Test
  void aFeedThatChangedAnswers200ToTheOldTag() {
    String tag = reader.get(feed()).headers().firstValue("ETag").orElseThrow();
    newsroom.publishAll();

    assertThat(reader.get(feed(), "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void anEditChangesPageTagAndDate() {
    URI page = newsroom.article("lab-grants-en").url();
    HttpResponse<byte[]> before = reader.get(page);
    newsroom.edit("lab-grants-en", "One new paragraph.\n\nAnother one.");
    HttpResponse<byte[]> after =
        reader.get(
            page, "If-Modified-Since", before.headers().firstValue("Last-Modified").orElseThrow());

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(new String(after.body(), StandardCharsets.UTF_8))
        .contains("<p>One new paragraph.</p>\n<p>Another one.</p>");
    assertThat(after.headers().firstValue("ETag"))
        .isNotEqualTo(before.headers().firstValue("ETag"));
    assertThat(newsroom.article("lab-grants-en").text())
        .isEqualTo("One new paragraph.\nAnother one.");
  }

  @Test
  void aWithdrawnArticleAnswers410AndLeavesItsFeed() {
    NewsroomArticle article = newsroom.article("lab-grants-en");
    newsroom.withdraw("lab-grants-en");

    assertThat(reader.get(article.url()).statusCode()).isEqualTo(410);
    assertThat(reader.text(feed())).doesNotContain(article.title());
    assertThat(newsroom.article("lab-grants-en").state()).isEqualTo(State.WITHDRAWN);
    assertThatThrownBy(() -> newsroom.edit("lab-grants-en", "More."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lab-grants-en");
  }

  @Test
  void publishingOverTimeAlsoEditsAndWithdraws() throws InterruptedException {
    newsroom.startPublishing(Duration.ofMillis(5), 3);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!done() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }

    assertThat(newsroom.article("orbit-lab-round").text()).contains("US$15 million");
    assertThat(newsroom.article("phone-scam-withdrawn").state()).isEqualTo(State.WITHDRAWN);
    assertThat(newsroom.articles())
        .filteredOn(a -> a.state() == State.WAITING)
        .hasSize(waitingAtFirst() - 3);
  }

  @Test
  void gzipIsUsedWhenAskedForAndHasATagOfItsOwn() throws IOException {
    HttpResponse<byte[]> plain = reader.get(feed());
    HttpResponse<byte[]> packed = reader.get(feed(), "Accept-Encoding", "gzip, deflate");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    assertThat(
            reader
                .get(feed(), "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void headAnswersTheLengthWithoutTheBody() {
    HttpResponse<byte[]> head = reader.send("HEAD", feed());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(reader.get(feed()).body().length);
  }

  private void answers304ToItsOwnTag(URI url) {
    String tag = reader.get(url).headers().firstValue("ETag").orElseThrow();
    assertThat(reader.get(url, "If-None-Match", tag).statusCode())
        .as(url.toString())
        .isEqualTo(304);
  }

  private boolean done() {
    long waiting = newsroom.articles().stream().filter(a -> a.state() == State.WAITING).count();
    return waiting == waitingAtFirst() - 3
        && newsroom.article("phone-scam-withdrawn").state() == State.WITHDRAWN
        && newsroom.article("orbit-lab-round").text().contains("US$15 million");
  }

  private static int waitingAtFirst() {
    try (Newsroom fresh = Newsroom.start(NewsroomConfig.defaults(Clock.systemUTC()))) {
      return (int) fresh.articles().stream().filter(a -> a.state() == State.WAITING).count();
    }
  }

  private URI feed() {
    return newsroom.source("releases-en").url();
  }
}
