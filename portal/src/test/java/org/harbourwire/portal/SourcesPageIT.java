package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The pages of sources as they are sent.
class SourcesPageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void aSourceShowsWhichOfItsPagesGaveNoArticleAndWhy() {
    assertThat(portal.page("/sources"))
        .contains("2 pages gave no article", "https://delta-wire.example/login")
        .contains("asks for a password</bdi> Not indexed.", "content stands in")
        .contains("&lt;script&gt;alert(16)")
        .doesNotContain("lists other pages", "<script>alert");
  }

  @Test
  void sourcesAreShownWithTheirHealthInWords() {
    assertThat(portal.page("/sources"))
        .contains("6 sources, one of them failing, one not polled", "Needs attention (2)")
        .contains("Paused", "Not polled yet", "listing page", "href=\"https://delta-wire.example/")
        .doesNotContain("Removed Gazette")
        .contains("Failing", "element &lt;item&gt; is not closed", "Well, nothing new", "never")
        .contains("about 12 a day", "about 2 a week", "4 times in a row", "home page")
        .contains("Moved", "Polled at https://islands-bulletin.example/new.xml");
  }

  @Test
  void onlyWhatNeedsAttentionIsListedOnRequest() {
    assertThat(portal.page("/sources?attention=yes"))
        .contains("Delta Business Wire", "Islands Bulletin")
        .doesNotContain("Harbour Gazette</bdi>", "大嶼日報");
  }

  @Test
  void anAlertOfASourceLeadsToTheSourcesThatNeedAttention() {
    assertThat(portal.page("/alerts"))
        .contains("Delta Business Wire is broken", "href=\"/sources?attention=yes\"");
  }

  @Test
  void aSourceHasAPageOfItsHealthItsPollsItsArticlesAndWhatItCovers() {
    assertThat(portal.page("/sources")).contains("href=\"/sources/harbour-gazette\"");
    assertThat(portal.page("/sources/harbour-gazette"))
        .contains("<h1><bdi>Harbour Gazette</bdi></h1>", "shown with its text")
        .contains("about 12 a day", "Last polls", "40 entries listed, 3 new")
        .contains(SampleNews.drones().title(), "One article")
        .contains("href=\"/?topic=ai&amp;source=harbour-gazette\"")
        .contains("href=\"/feed.atom?source=harbour-gazette\"", "/api/sources/harbour-gazette");
    assertThat(portal.page("/sources/delta-wire"))
        .contains("Failing", "4 times in a row", "element &lt;item&gt; is not closed");
    assertThat(portal.page(RunningPortal.page(SampleNews.drones())))
        .contains("href=\"/sources/harbour-gazette\"");
  }

  @Test
  void aSourceThatIsRegisteredNoMoreIsShownWithItsArticles() {
    assertThat(portal.page("/sources/hostile"))
        .contains("registered no more", "&lt;script&gt;alert(11)")
        .doesNotContain("<script>alert", "\u202E");
    assertThat(portal.get("/sources/none").statusCode()).isEqualTo(404);
    assertThat(portal.get("/sources/%20").statusCode()).isEqualTo(404);
  }

  @Test
  void aSourceIsTheSameAsJson() {
    assertThat(portal.get("/api/sources/harbour-gazette").body())
        .contains("\"status\":\"ok\"", "\"entries\":40");
    assertThat(portal.get("/api/sources/none").statusCode()).isEqualTo(404);
  }
}
