package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.request.Bench;
import org.jspecify.annotations.Nullable;
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
    site.redirects("/1", bench.other.url("/tide-gauges-report"));
    bench.other.html("/tide-gauges-report", Site.page("Tide gauges", ""));

    fetch("/1");

    assertThat(bench.other.asked()).isEmpty();
    var handedOver = bench.records(KafkaTopics.FETCHES).toList();
    assertThat(handedOver).singleElement().returns("127.0.0.2", r -> r.key());

    bench.handler.handle(bench.written(KafkaTopics.FETCHES).getFirst());

    assertThat(candidates())
        .singleElement()
        .returns(site.url("/1"), Candidate::requestedUrl)
        .returns(bench.other.url("/tide-gauges-report"), Candidate::url);
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

  @Test
  void ofAHeadlineLinkOnlySourceTheFeedsTitleIsEnough() throws InterruptedException {
    site.status("/1", 403);

    fetch("/1", teaser("Tide gauges", "They report every minute."), headlines());
    fetch("/2", teaser("Ferries", null), headlines());

    assertThat(candidates())
        .singleElement()
        .returns("Tide gauges", Candidate::title)
        .returns("They report every minute.", Candidate::text)
        .returns(site.url("/1"), Candidate::url);
    assertThat(bench.states.page(site.url("/1")).lost()).isNull();
    assertThat(bench.decided(Stage.EXTRACT)).containsExactly("feed-content", "no-article");
  }

  @Test
  void itsPageIsWaitedForWhileItMayComeYet() throws InterruptedException {
    site.status("/1", 500);
    for (int i = 0; i < 4; i++) {
      fetch("/1", teaser("Tide gauges", null), headlines());
    }
    assertThat(candidates()).isEmpty();

    fetch("/1", teaser("Tide gauges", null), headlines());

    assertThat(candidates()).extracting(Candidate::title).containsExactly("Tide gauges");
  }

  @Test
  void aTeaserIsNoFullTextAndItsPageIsLostWithTheReason() throws InterruptedException {
    site.status("/1", 403);

    fetch("/1", teaser("Tide gauges", "They report every minute."), bench.source);

    assertThat(candidates()).isEmpty();
    assertThat(bench.states.page(site.url("/1")).lost())
        .isEqualTo("it does not let us in (status 403)");
  }

  @Test
  void aChineseReleaseIsWholeInFewerCharacters() throws InterruptedException {
    site.status("/1", 403);
    String release = "海事處今日宣布，港內潮汐站每分鐘更新數據，市民可於網頁查閱。".repeat(3);

    fetch("/1", teaser("潮汐站", release), bench.source);

    assertThat(candidates()).singleElement().returns(release, Candidate::text);
  }

  @Test
  void aSourceOfItsSiteIsToldFromOneThatLinksThere() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    Source elsewhere = new SourceDraft("b", bench.other.url("/feed.xml")).source();

    fetch("/1", null, elsewhere);
    fetch("/1", null, bench.source);

    assertThat(candidates()).extracting(Candidate::ownSite).containsExactly(false, true);
  }

  @Test
  void eachSourceHasThePageOnceAsItWasNeverHadForIt() throws InterruptedException {
    says("/1", "v1", "");
    Source stricter = headlines();

    fetch("/1", null, bench.source);
    fetch("/1", null, stricter);
    fetch("/1", null, bench.source);
    fetch("/1", null, stricter);

    assertThat(candidates()).extracting(c -> c.source().usage()).hasSize(2).doesNotHaveDuplicates();
    assertThat(bench.decided(Stage.FETCH))
        .containsExactly("fetched", "fetched", "not-modified", "not-modified");
  }

  @Test
  void theUsageOfAStricterSourceIsToldAlsoWhenThePageFails() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    fetch("/1", null, bench.source);
    site.status("/1", 403);

    fetch("/1", teaser("Tide gauges", null), headlines());

    assertThat(candidates())
        .extracting(c -> c.source().usage())
        .containsExactly(Usage.FULL_TEXT_INTERNAL, Usage.HEADLINE_LINK_ONLY);
  }

  @Test
  void anEditIsFetchedAlsoWhenTheClockOfWhoAsksForItIsBehind() throws InterruptedException {
    says("/1", "v1", "");
    fetch("/1");
    says("/1", "v2", "The last boat leaves at nine.");
    Instant behind = bench.clock.instant().minus(Duration.ofMinutes(3));
    SeenEntry edited = new SeenEntry("a", "key/1", site.url("/1"), "v2", null, behind, null);

    bench.handler.handle(FetchRequest.page(edited, behind, false, null));

    assertThat(candidates()).hasSize(2);
  }

  private Source headlines() {
    return new SourceDraft("a", bench.source.url()).usage(Usage.HEADLINE_LINK_ONLY).source();
  }

  private static EntryHint teaser(String title, @Nullable String content) {
    return new EntryHint(null, title, null, PublishedPrecision.NONE, null, null, null, content);
  }

  private void fetch(String path, @Nullable EntryHint hint, Source source)
      throws InterruptedException {
    bench.pages.fetch(bench.page(path, hint), source, new Outbox(bench.producer, bench.clock));
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
