package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Entries that name no page are articles of their own, made of what the feed says.
class PagelessEntriesTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void eachIsAnArticleUnderAnAddressOfItsOwn() throws Exception {
    feed(
        "<item><guid isPermaLink='false'>n7</guid><title>Slipway shut</title>"
            + "<description>&lt;p>Until noon.&lt;/p>&lt;p>Use the quay.&lt;/p></description></item>"
            + "<item><guid isPermaLink='false'>n8</guid><description>Low water at six</description>"
            + "</item>");
    List<Candidate> candidates = polled();

    assertThat(candidates)
        .extracting(Candidate::title)
        .containsExactly("Slipway shut", "Low water at six");
    assertThat(candidates.getFirst().text()).isEqualTo("Until noon.\n\nUse the quay.");
    assertThat(candidates).extracting(Candidate::key).doesNotHaveDuplicates();
    assertThat(candidates).allSatisfy(c -> assertThat(c.canonicalUrl()).isEqualTo(c.url()));
    assertThat(candidates)
        .extracting(Candidate::url)
        .allMatch(url -> url.startsWith(bench.site.url("/feed.xml") + "#/entry/"));
    assertThat(bench.site.asked()).containsExactly("/feed.xml");
  }

  @Test
  void itsAddressStaysWhenItsWordsChange() throws Exception {
    feed("<item><guid isPermaLink='false'>n7</guid><title>Slipway shut</title></item>");
    String key = polled().getFirst().key();
    bench.clock.pass(Duration.ofMinutes(20));
    feed("<item><guid isPermaLink='false'>n7</guid><title>Slipway open</title></item>");

    assertThat(polled())
        .extracting(Candidate::title)
        .containsExactly("Slipway shut", "Slipway open");
    assertThat(bench.written(KafkaTopics.CANDIDATES)).extracting(Candidate::key).containsOnly(key);
  }

  @Test
  void oneThatSaysNothingIsCountedAsLeftOut() throws Exception {
    feed("<item><guid isPermaLink='false'>n7</guid></item>");

    assertThat(polled()).isEmpty();
    assertThat(bench.written(KafkaTopics.DECISIONS))
        .anySatisfy(d -> assertThat(d.reason()).contains("an entry without an address or words"));
  }

  @Test
  void oneThatTheFeedTakesBackStaysAsNobodyElseCanTell() throws Exception {
    String older =
        "<item><guid isPermaLink='false'>n1</guid><title>Older</title>"
            + "<pubDate>Mon, 02 Mar 2026 01:00:00 GMT</pubDate></item>";
    feed(
        "<item><guid isPermaLink='false'>n7</guid><title>Slipway shut</title>"
            + "<pubDate>Mon, 02 Mar 2026 02:00:00 GMT</pubDate></item>"
            + older);
    polled();
    bench.clock.pass(Duration.ofMinutes(20));
    feed(older);

    assertThat(polled()).hasSize(2).noneMatch(Candidate::gone);
    assertThat(bench.site.asked()).containsOnly("/feed.xml");
  }

  private void feed(String items) {
    bench.site.says(
        "/feed.xml",
        200,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Notices</title>" + items + "</channel></rss>");
  }

  private List<Candidate> polled() throws InterruptedException {
    int done = bench.written(KafkaTopics.FETCHES).size();
    bench.poll();
    List<FetchRequest> requests = bench.written(KafkaTopics.FETCHES);
    for (FetchRequest page : requests.subList(done, requests.size())) {
      bench.handler.handle(page);
    }
    return bench.written(KafkaTopics.CANDIDATES);
  }
}
