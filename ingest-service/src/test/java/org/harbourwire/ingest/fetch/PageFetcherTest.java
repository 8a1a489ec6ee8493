package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.SourceDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageFetcherTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aPageBecomesACandidate() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));

    fetch("/1");

    assertThat(candidates())
        .singleElement()
        .returns(site.url("/1"), Candidate::requestedUrl)
        .returns("Tide gauges", Candidate::title)
        .returns(false, Candidate::gone);
    assertThat(bench.states.page(site.url("/1")).had()).isTrue();
  }

  @Test
  void aPageIsAskedForByWhatItWasAndStaysAsItIsWhenItIsUnchanged() throws InterruptedException {
    says("/1", "v1", "");
    fetch("/1");
    fetch("/1");
    assertThat(candidates()).hasSize(1);

    says("/1", "v2", "The last boat leaves at nine.");
    fetch("/1");

    assertThat(candidates()).hasSize(2);
    assertThat(bench.decided(Stage.FETCH)).containsExactly("fetched", "not-modified", "fetched");
  }

  @Test
  void aPageThatComesBackUnchangedAfterItWasGoneIsHadAgain() throws InterruptedException {
    says("/1", "v1", "");
    fetch("/1");
    site.status("/1", 410);
    fetch("/1");
    fetch("/1");
    says("/1", "v1", "");
    fetch("/1");

    assertThat(candidates()).extracting(Candidate::gone).containsExactly(false, true, false);
  }

  @Test
  void aRequestThatIsDoneAgainAfterAStopAsksNobody() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    FetchRequest request = bench.page("/1");
    bench.handler.handle(request);
    bench.handler.handle(request);

    assertThat(site.asked()).containsExactly("/1");
    assertThat(candidates()).hasSize(1);
    assertThat(bench.decided(Stage.FETCH)).containsExactly("fetched", "not-modified");
  }

  @Test
  void feedContentStandsInForAPageThatWasNeverHad() throws InterruptedException {
    site.status("/1", 500);

    fetch("/1", Bench.feedContent());

    assertThat(candidates()).hasSize(1);
    assertThat(bench.decided(Stage.EXTRACT)).containsExactly("feed-content");
    assertThat(bench.states.page(site.url("/1")).again()).isTrue();
  }

  @Test
  void anArticleThatWasHadFromItsPageStaysAsItIsWhenThePageFails() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    fetch("/1", Bench.feedContent());
    site.status("/1", 500);
    fetch("/1", Bench.feedContent());
    site.html("/1", "<html><body><a href='/'>Log in</a></body></html>");
    fetch("/1", Bench.feedContent());

    assertThat(candidates()).hasSize(1);
    assertThat(bench.decided(Stage.EXTRACT)).containsExactly("article", "kept", "kept");
  }

  @Test
  void aPageThatIsNotThereYetIsAskedAtThreePollsAndIsNoWithdrawal() throws InterruptedException {
    fetch("/1");
    assertThat(bench.states.page(site.url("/1")).again()).isTrue();
    fetch("/1");
    assertThat(bench.states.page(site.url("/1")).again()).isTrue();
    fetch("/1");

    assertThat(bench.states.page(site.url("/1")).again()).isFalse();
    assertThat(candidates()).isEmpty();
    assertThat(bench.decided(Stage.EXTRACT))
        .containsExactly("no-article", "no-article", "no-article");
  }

  @Test
  void aPageThatWasHadIsWithdrawnWhenItIsGoneAtTwoPolls() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    fetch("/1");
    site.status("/1", 410);
    fetch("/1");
    assertThat(candidates()).hasSize(1);

    fetch("/1");

    assertThat(candidates()).hasSize(2).last().returns(true, Candidate::gone);
    assertThat(bench.states.page(site.url("/1")).again()).isFalse();
  }

  @Test
  void aPageThatSaysAtTwoPollsThatItsArticleWasTakenBackIsWithdrawn() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    fetch("/1");
    site.html(
        "/1", "<html><body><main><p>This press release has been withdrawn.</p></main></body>");
    fetch("/1", Bench.feedContent());
    assertThat(candidates()).hasSize(1);

    fetch("/1", Bench.feedContent());

    assertThat(candidates()).hasSize(2).last().returns(true, Candidate::gone);
  }

  @Test
  void theSameRequestDoneAgainCountsOnce() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    fetch("/1");
    site.status("/1", 410);
    FetchRequest request = bench.page("/1");
    bench.handler.handle(request);
    bench.handler.handle(request);

    assertThat(candidates()).hasSize(1);
    assertThat(bench.states.page(site.url("/1")).gone()).isEqualTo(1);
  }

  @Test
  void aPageThatFailsForLongIsGivenUpWithAWord() throws InterruptedException {
    site.status("/1", 500);
    for (int i = 0; i < 5; i++) {
      assertThat(i == 0 || bench.states.page(site.url("/1")).again()).isTrue();
      fetch("/1");
    }

    assertThat(bench.states.page(site.url("/1")).again()).isFalse();
    assertThat(bench.written(KafkaTopics.DECISIONS).getLast().reason()).contains("given up");
  }

  @Test
  void aPageThatAnotherHostHasNowWaitsForThatHost() throws InterruptedException {
    site.redirects("/1", bench.other.url("/new"));
    bench.other.html("/new", Site.page("Tide gauges", ""));

    fetch("/1");

    assertThat(bench.other.asked()).isEmpty();
    var handedOver = bench.records(KafkaTopics.FETCHES).toList();
    assertThat(handedOver).singleElement().returns("127.0.0.2", r -> r.key());

    bench.handler.handle(bench.written(KafkaTopics.FETCHES).getFirst());

    assertThat(candidates())
        .singleElement()
        .returns(site.url("/1"), Candidate::requestedUrl)
        .returns(bench.other.url("/new"), Candidate::url);
  }

  @Test
  void hostsThatSendUsToEachOtherAreLeft() throws InterruptedException {
    site.redirects("/1", bench.other.url("/1"));
    bench.other.redirects("/1", site.url("/1"));

    fetch("/1");
    for (int i = 0; i < bench.written(KafkaTopics.FETCHES).size() && i < 20; i++) {
      bench.handler.handle(bench.written(KafkaTopics.FETCHES).get(i));
    }

    assertThat(bench.written(KafkaTopics.FETCHES)).hasSize(5);
    assertThat(bench.decided(Stage.EXTRACT)).containsExactly("no-article");
  }

  @Test
  void aHostThatWantsToBeLeftAloneIsAskedForNoOtherPageMeanwhile() throws InterruptedException {
    site.says("/1", 429, "", Map.of("Retry-After", "3600"));
    site.html("/2", Site.page("Tide gauges", ""));
    bench.handler.handle(bench.page("/1"));
    bench.handler.handle(bench.page("/2"));

    assertThat(site.asked()).containsExactly("/1");
    assertThat(bench.states.page(site.url("/2")).again()).isTrue();
    assertThat(bench.decided(Stage.FETCH)).containsExactly("rate-limited", "dropped");
  }

  @Test
  void aRuleOfTheSourceThatNoLongerMatchesIsToldWithTheArticle() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    PageRules rules = new PageRules(null, ".story", null, List.of(), List.of());
    Source ruled = new SourceDraft("a", bench.source.url()).page(rules).source();

    bench.pages.fetch(bench.page("/1"), ruled, new Outbox(bench.producer, bench.clock));

    assertThat(candidates()).hasSize(1);
    assertThat(bench.written(KafkaTopics.DECISIONS))
        .filteredOn(d -> d.stage() == Stage.EXTRACT)
        .extracting(d -> d.outcome(), d -> d.reason())
        .containsExactly(tuple("article", "site rule: body .story matches nothing"));
  }

  @Test
  void aStopLeavesNoTrace() throws InterruptedException {
    site.hangs("/1");
    FetchRequest request = bench.page("/1", Bench.feedContent());
    Thread fetching =
        Thread.startVirtualThread(
            () ->
                assertThatThrownBy(() -> bench.handler.handle(request))
                    .isInstanceOf(InterruptedException.class));
    Awaitility.await().until(() -> site.asked().contains("/1"));

    fetching.interrupt();
    fetching.join();

    assertThat(bench.producer.history()).isEmpty();
  }

  private List<Candidate> candidates() {
    return bench.written(KafkaTopics.CANDIDATES);
  }

  private void fetch(String path) throws InterruptedException {
    bench.handler.handle(bench.page(path));
  }

  private void fetch(String path, EntryHint hint) throws InterruptedException {
    bench.handler.handle(bench.page(path, hint));
  }

  private void says(String path, String version, String more) {
    site.says(
        path,
        200,
        Site.page("Tide gauges", more),
        Map.of("Content-Type", "text/html; charset=utf-8", "ETag", '"' + version + '"'));
  }
}
