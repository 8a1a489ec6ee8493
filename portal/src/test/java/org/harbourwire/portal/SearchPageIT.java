package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// The search page as it is sent, without a browser.
class SearchPageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void withoutAQueryTheNewestArticlesAreListed() {
    String page = portal.page("/");

    assertThat(page)
        .contains("Newest articles", "<time datetime=\"2026-11-22T01:30:00Z\">22 Nov 2026, 09:30")
        .contains("<h3 lang=\"zh-Hant\">", "Traditional Chinese")
        .doesNotContain(SampleNews.withdrawn().title());
    assertThat(page.indexOf(SampleNews.economy().title()))
        .isLessThan(page.indexOf(SampleNews.drones().title()));
  }

  @Test
  void wordsThatWereSearchedForAreMarked() {
    assertThat(portal.page("/?q=couriers")).contains("<mark>couriers</mark>", "One article");
  }

  @Test
  void aFacetNarrowsTheSearchAndCanBeTakenBack() {
    String page = portal.page("/?lang=zh-Hans");

    assertThat(page)
        .contains(SampleNews.chips().title(), "Remove filter: Simplified Chinese")
        .doesNotContain(SampleNews.economy().title());
  }

  @Test
  void aSecondValueOfAFacetSaysWhatItAdds() {
    assertThat(portal.page("/?source=delta-wire"))
        .contains("<bdi>Delta Business Wire</bdi> <span class=\"count\">")
        .containsPattern(
            "href=\"/\\?source=delta-wire&amp;source=harbour-gazette\"><bdi>Harbour Gazette</bdi>"
                + " <span class=\"count\">\\+1<");
  }

  @Test
  void daysNarrowTheSearchAndABarLeadsToThem() {
    String page = portal.page("/?from=2026-11-22&until=2026-11-22");

    assertThat(page)
        .contains("Remove filter: 22 Nov 2026", SampleNews.drones().title())
        .doesNotContain(SampleNews.chips().title());
    assertThat(portal.page("/"))
        .contains("<svg class=\"bars\"", "from=2026-11-21&amp;until=2026-11-21");
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithThePlaceOfItsFault() {
    HttpResponse<String> answer = portal.get("/?q=drone+(ai");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at character 7", "drone <mark>(</mark>ai");
  }

  @Test
  void nothingFoundComesWithAdvice() {
    assertThat(portal.page("/?q=zeppelin&topic=ai"))
        .contains("Nothing was found", "Try fewer", "Remove one of the filters");
  }

  @Test
  void aSearchForWhatHasNoLetterFindsNothingAndSaysWhy() {
    assertThat(portal.page("/?q=%F0%9F%9A%80"))
        .contains("Nothing was found", "No letter or digit is in 🚀");
    assertThat(portal.page("/?q=couriers+%F0%9F%9A%80")).contains("One article");
  }

  @Test
  void oneArticleOfEachStoryIsShownOnRequestAndTheOthersAreOneStepAway() {
    String page = portal.page("/?topic=low-altitude-economy&group=story");

    assertThat(page)
        .contains("3 articles", "in one story", SampleNews.corridorCopy().title())
        .contains("href=\"/?topic=low-altitude-economy&amp;story=story-corridor\">2 more in this")
        .contains("href=\"/stories/story-corridor\"")
        .contains("href=\"/feed.atom?topic=low-altitude-economy\"")
        .doesNotContain(SampleNews.drones().title());
    assertThat(portal.page("/?topic=low-altitude-economy&story=story-corridor"))
        .contains("3 articles", SampleNews.drones().title(), "Remove filter: One story")
        .contains("href=\"/?topic=low-altitude-economy&amp;story=story-corridor&amp;group=story\"")
        .doesNotContain("Alert me on this");
  }

  @Test
  void articlesInNoStoryAreNotCollapsedIntoOne() {
    assertThat(portal.page("/?q=lang:zh-Hans+OR+topic:stablecoins-tokenisation&group=story"))
        .contains("2 articles", "in 2 stories")
        .contains(SampleNews.chips().title(), SampleNews.headlineOnly().title())
        .doesNotContain("more in this story");
  }
}
