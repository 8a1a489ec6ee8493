package org.harbourwire.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.query.QueryPrinter;
import org.harbourwire.store.search.DaySpan;
import org.harbourwire.store.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void theAddressHoldsTheWholeSearch() {
    Map<String, List<String>> parameters =
        Map.of(
            "q", List.of(" 低空經濟 \"a b\"&x=1 "),
            "topic", List.of("ai", "web3"),
            "lang", List.of("zh-Hant"),
            "sort", List.of("newest"),
            "page", List.of("3"));
    SearchAddress address = SearchAddress.read(parameters);

    assertThat(address.href())
        .isEqualTo(
            "/?q=%E4%BD%8E%E7%A9%BA%E7%B6%93%E6%BF%9F+%22a+b%22%26x%3D1"
                + "&topic=ai&topic=web3&lang=zh-Hant&sort=newest&page=3");
    assertThat(address.request(new Query.All(), TODAY).topics()).containsExactly("ai", "web3");
    assertThat(address.request(new Query.All(), TODAY).from())
        .isEqualTo(2 * SearchAddress.PAGE_SIZE);
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    SearchAddress address =
        SearchAddress.read(
            Map.of(
                "page", List.of("-1"),
                "sort", List.of("worst"),
                "lang", List.of("not a language"),
                "topic", List.of("", "x".repeat(1000))));

    assertThat(address).isEqualTo(SearchAddress.everything());
    assertThat(address.href()).isEqualTo("/");
  }

  @Test
  void choosingAValueTwiceUndoesItAndGoesBackToTheFirstPage() {
    SearchAddress chosen = SearchAddress.of(Facet.SOURCE, "gazette").onPage(4);

    assertThat(chosen.toggled(Facet.SOURCE, "daily").href())
        .isEqualTo("/?source=gazette&source=daily");
    assertThat(chosen.toggled(Facet.SOURCE, "gazette")).isEqualTo(SearchAddress.everything());
  }

  @Test
  void wordsAreOrderedByMatchAndEverythingElseByTime() {
    assertThat(SearchAddress.typed("drone").request(new Query.All(), TODAY).order())
        .isEqualTo(SearchRequest.Order.RELEVANCE);
    assertThat(SearchAddress.of(Facet.TOPIC, "ai").request(new Query.All(), TODAY).order())
        .isEqualTo(SearchRequest.Order.NEWEST);
  }

  @Test
  void aPageBeyondWhatElasticsearchReachesIsKnownAsSuch() {
    SearchAddress last = SearchAddress.everything().onPage(SearchAddress.LAST_PAGE);
    SearchRequest request = last.request(new Query.All(), TODAY);

    assertThat(request.from() + request.size()).isEqualTo(SearchRequest.MAX_WINDOW);
    assertThat(last.isWithinWindow()).isTrue();
    for (String page : List.of("501", "99999", "99999999999999999999")) {
      assertThat(SearchAddress.read(Map.of("page", List.of(page))).isWithinWindow()).isFalse();
    }
  }

  @Test
  void daysThatTheQueryItselfNamesAreCounted() {
    assertThat(counted("before:2021 after:2020-12-30"))
        .isEqualTo(new DaySpan(LocalDate.of(2020, 12, 30), LocalDate.of(2021, 1, 1)));
    assertThat(counted("drone before:2021"))
        .isEqualTo(new DaySpan(LocalDate.of(2020, 10, 31), LocalDate.of(2021, 1, 1)));
    assertThat(counted("after:2026-11-20"))
        .isEqualTo(new DaySpan(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23)));
    assertThat(counted("drone OR before:2021"))
        .as("what not every article must meet narrows nothing")
        .isEqualTo(counted(""));
  }

  private static @Nullable DaySpan counted(String query) {
    Query typed = ((ParseOutcome.Parsed) QueryParser.parse(query)).query();
    return SearchAddress.typed(query).request(typed, TODAY).counted();
  }

  @Test
  void chosenValuesBecomePartOfTheRuleThatCanBeMadeOfASearch() {
    SearchAddress address =
        SearchAddress.typed("drone OR robot")
            .toggled(Facet.TOPIC, "ai")
            .toggled(Facet.TOPIC, "web3");
    Query typed = Query.or(List.of(new Query.Words("drone"), new Query.Words("robot")));

    assertThat(QueryPrinter.print(address.narrowed(typed)))
        .isEqualTo("(drone OR robot) (topic:ai OR topic:web3)");
  }

  @Test
  void chosenDaysNarrowAndAreKeptWhereverTheSearchGoes() {
    SearchAddress address =
        SearchAddress.read(
            Map.of(
                "q", List.of("drone"),
                "from", List.of("2026-11-20"),
                "until", List.of("2026-11-22"),
                "page", List.of("2")));

    assertThat(address.href()).isEqualTo("/?q=drone&from=2026-11-20&until=2026-11-22&page=2");
    assertThat(address.href("/feed.atom"))
        .isEqualTo("/feed.atom?q=drone&from=2026-11-20&until=2026-11-22");
    assertThat(QueryPrinter.print(address.narrowed(new Query.Words("drone"))))
        .isEqualTo("drone after:2026-11-20 before:2026-11-23");
    assertThat(address.within(DayRange.ANY).href()).isEqualTo("/?q=drone");
  }

  @Test
  void storiesAreCollapsedInPagesOnlyAndOpenedIntoAllTheirArticles() {
    SearchAddress address =
        SearchAddress.read(
            Map.of("q", List.of("drone"), "group", List.of("story"), "page", List.of("2")));

    assertThat(address.href()).isEqualTo("/?q=drone&group=story&page=2");
    assertThat(address.request(new Query.All(), TODAY).collapsed()).isTrue();
    assertThat(address.href("/feed.atom")).isEqualTo("/feed.atom?q=drone");
    assertThat(address.ofStory("s1").href()).isEqualTo("/?q=drone&story=s1");
    assertThat(address.ofStory("s1").collapsed(true).ofStory("s1").href())
        .isEqualTo("/?q=drone&story=s1");
    assertThat(address.ofStory("s1").request(new Query.All(), TODAY).stories())
        .containsExactly("s1");
    assertThat(address.isQuery()).isTrue();
    assertThat(address.ofStory("s1").isQuery()).isFalse();
    assertThat(SearchAddress.read(Map.of("story", List.of("a/b", "\">"))).isEverything()).isTrue();
  }

  @Test
  void whatIsNoDayDoesNotNarrow() {
    for (String day : List.of("2026-13-01", "yesterday", "+999999999-01-01", "2026-1-1")) {
      assertThat(SearchAddress.read(Map.of("from", List.of(day))))
          .isEqualTo(SearchAddress.everything());
    }
  }

  @Test
  void daysAreCountedUpToTodayAndNoFurtherBackThanCanBeShown() {
    assertThat(SearchAddress.everything().request(new Query.All(), TODAY).counted())
        .isEqualTo(new DaySpan(LocalDate.of(2026, 9, 22), LocalDate.of(2026, 11, 23)));
    assertThat(narrowed("2026-11-20", "2027-01-01").counted())
        .isEqualTo(new DaySpan(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23)));
    assertThat(narrowed("0001-01-01", "9999-12-31").counted())
        .isEqualTo(new DaySpan(LocalDate.of(1996, 11, 22), LocalDate.of(2026, 11, 23)));
    assertThat(narrowed("2026-12-01", "").counted()).isNull();
    assertThat(narrowed("2026-11-20", "2026-11-19").counted()).isNull();
  }

  private static SearchRequest narrowed(String from, String until) {
    return SearchAddress.read(Map.of("from", List.of(from), "until", List.of(until)))
        .request(new Query.All(), TODAY);
  }
}
