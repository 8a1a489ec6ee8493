package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.junit.jupiter.api.Test;

/// Every page as it is sent, without a browser.
class PagesIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void withoutAQueryTheNewestArticlesAreListed() {
    String page = page("/");

    assertThat(page)
        .contains("Newest articles", "<time datetime=\"2026-11-22T01:30:00Z\">22 Nov 2026, 09:30")
        .contains("<h3 lang=\"zh-Hant\">", "Traditional Chinese")
        .doesNotContain(SampleNews.withdrawn().title());
    assertThat(page.indexOf(SampleNews.economy().title()))
        .isLessThan(page.indexOf(SampleNews.drones().title()));
  }

  @Test
  void wordsThatWereSearchedForAreMarked() {
    assertThat(page("/?q=couriers")).contains("<mark>couriers</mark>", "One article");
  }

  @Test
  void aFacetNarrowsTheSearchAndCanBeTakenBack() {
    String page = page("/?lang=zh-Hans");

    assertThat(page)
        .contains(SampleNews.chips().title(), "Remove filter: Simplified Chinese")
        .doesNotContain(SampleNews.economy().title());
  }

  @Test
  void daysNarrowTheSearchAndABarLeadsToThem() {
    String page = page("/?from=2026-11-22&until=2026-11-22");

    assertThat(page)
        .contains("Remove filter: 22 Nov 2026", SampleNews.drones().title())
        .doesNotContain(SampleNews.chips().title());
    assertThat(page("/")).contains("<svg class=\"bars\"", "from=2026-11-21&amp;until=2026-11-21");
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithThePlaceOfItsFault() {
    HttpResponse<String> answer = get("/?q=drone+(ai");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at character 7", "drone <mark>(</mark>ai");
  }

  @Test
  void nothingFoundComesWithAdvice() {
    assertThat(page("/?q=zeppelin&topic=ai"))
        .contains("Nothing was found", "Try fewer", "Remove one of the filters");
  }

  @Test
  void aSearchForWhatHasNoLetterFindsNothingAndSaysWhy() {
    assertThat(page("/?q=%F0%9F%9A%80"))
        .contains("Nothing was found", "No letter or digit is in 🚀");
    assertThat(page("/?q=couriers+%F0%9F%9A%80")).contains("One article");
  }

  @Test
  void anArticleShowsTheWordsBehindItsTags() {
    String page = page(RunningPortal.page(SampleNews.drones()));

    assertThat(page)
        .contains("data-labels=\"Low-altitude economy\">low-altitude</mark>")
        .contains("data-labels=\"Fintech · Skylane Regulatory Sandbox\">Regulatory")
        .contains("HKD 1,200,000,000")
        .contains("rel=\"noopener noreferrer\"");
  }

  @Test
  void ofAHeadlineLinkOnlyArticleOnlyTitleLinkAndTagsAreShown() {
    String page = page(RunningPortal.page(SampleNews.headlineOnly()));

    assertThat(page)
        .contains("This source allows us to show its headline and link only")
        .contains("https://delta-wire.example/markets/mirrorbank")
        .doesNotContain("class=\"prose\"");
  }

  @Test
  void aWithdrawnArticleIsGoneButNotForgotten() {
    HttpResponse<String> answer = get(RunningPortal.page(SampleNews.withdrawn()));

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("Harbour Gazette has withdrawn this article");
  }

  @Test
  void whatIsNotThereAnswers404() {
    for (String path : List.of("/articles/0000000000000000", "/articles/%2e%2e", "/nothing")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Nothing is here");
    }
  }

  @Test
  void aHostileArticleIsTextAndNothingElse() {
    for (String path : List.of(RunningPortal.page(SampleNews.hostile()), "/", "/alerts")) {
      assertThat(page(path))
          .as(path)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain(
              "<script>alert", "<img src=x", "<b>bold", "href=\"javascript", "href=\"data")
          .doesNotContain("\u202E", "\u2067");
    }
  }

  @Test
  void anArticleLeadsToWhatWasKeptAndCutOfItsPage() {
    String path = RunningPortal.page(SampleNews.drones()) + "/extraction";

    assertThat(page(RunningPortal.page(SampleNews.drones()))).contains("href=\"" + path + "\"");
    assertThat(page(path))
        .contains("Its text was taken from its page.", "cut.")
        .contains("<code>body .release</code>", "site rule: published .when matches nothing")
        .contains("by a rule for its site", "in the page’s JSON-LD", "22 Nov 2026, 09:30")
        .contains("frame of the page, by its tag</span> <bdi>Gazette · Notices · Tenders</bdi>")
        .contains("Older drones of the harbour …</bdi> <span class=\"quiet\" lang=\"en\">812 char")
        .contains("<td data-label=\"Kept\"><p><bdi>The Office of Harbour Affairs today opened")
        .contains("<p><bdi>Residents of Stonecutters Point", "a-later-reason")
        .contains("3 further pieces were cut.");
  }

  @Test
  void ofAHeadlineLinkOnlyArticleWhatWasCutIsToldWithoutWords() {
    assertThat(page(RunningPortal.page(SampleNews.headlineOnly()) + "/extraction"))
        .contains(
            "is told without its words", "2,400 characters", "block of links</span>", "310 c");
  }

  @Test
  void whatIsNotKnownOfAnExtractionIsSaid() {
    assertThat(page(RunningPortal.page(SampleNews.economy()) + "/extraction"))
        .contains("Nothing is known of how");
    assertThat(page(RunningPortal.page(SampleNews.chips()) + "/extraction"))
        .contains("this view is on its way");
    HttpResponse<String> gone = get(RunningPortal.page(SampleNews.withdrawn()) + "/extraction");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("what was kept and cut of it is forgotten too");
    assertThat(get("/articles/0000000000000000/extraction").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiAnswersAnExtractionAsItStandsInTheContract() {
    String path = "/api" + RunningPortal.page(SampleNews.drones()) + "/extraction";

    assertThat(Json.read(get(path).body(), Extraction.class))
        .isEqualTo(SampleExtractions.all().getFirst());
    assertThat(get("/api" + RunningPortal.page(SampleNews.economy()) + "/extraction").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aHostileExtractionIsTextAndNothingElse() {
    assertThat(page(RunningPortal.page(SampleNews.hostile()) + "/extraction"))
        .contains("&lt;script&gt;alert(13)", "&lt;i&gt;why", "&lt;b&gt;bold", "&lt;img src=x")
        .doesNotContain("<script>alert", "<img src=x", "<i>why", "<u>field", "\u202E")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void aSourceShowsWhichOfItsPagesGaveNoArticleAndWhy() {
    assertThat(page("/sources"))
        .contains("2 pages gave no article", "https://delta-wire.example/login")
        .contains("asks for a password</bdi> Not indexed.", "content stands in")
        .contains("&lt;script&gt;alert(16)")
        .doesNotContain("lists other pages", "<script>alert");
  }

  @Test
  void sourcesAreShownWithTheirHealthInWords() {
    assertThat(page("/sources"))
        .contains("6 sources, one of them failing, one not polled", "Needs attention (2)")
        .contains("Paused", "Not polled yet", "listing page", "href=\"https://delta-wire.example/")
        .doesNotContain("Removed Gazette")
        .contains("Failing", "element &lt;item&gt; is not closed", "Well, nothing new", "never")
        .contains("about 12 a day", "about 2 a week", "4 times in a row", "home page")
        .contains("Moved", "Polled at https://islands-bulletin.example/new.xml");
  }

  @Test
  void onlyWhatNeedsAttentionIsListedOnRequest() {
    assertThat(page("/sources?attention=yes"))
        .contains("Delta Business Wire", "Islands Bulletin")
        .doesNotContain("Harbour Gazette</bdi>", "大嶼日報");
  }

  @Test
  void anAlertOfASourceLeadsToTheSourcesThatNeedAttention() {
    assertThat(page("/alerts"))
        .contains("Delta Business Wire is broken", "href=\"/sources?attention=yes\"");
  }

  @Test
  void alertsAreListedNewestFirstWithoutTheirWebhooks() {
    String page = page("/alerts");

    assertThat(page.indexOf(SampleNews.economy().title()))
        .isBetween(0, page.indexOf(SampleNews.drones().title()));
    assertThat(page).contains("posts to hooks.example").doesNotContain("secret-path");
    assertThat(get("/api/alerts").body()).contains("alert-1").doesNotContain("secret-path");
  }

  @Test
  void everyPageCarriesTheSecurityHeaders() {
    for (String path : List.of("/", "/alerts", "/sources", "/nothing", "/api/search")) {
      assertThat(get(path).headers().map())
          .as(path)
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .hasEntrySatisfying(
              "content-security-policy",
              v ->
                  assertThat(v.getFirst())
                      .contains("default-src 'self'", "frame-ancestors 'none'"));
    }
  }

  @Test
  void theApiAnswersTheSameSearchAsJson() {
    JsonNode answer = Json.read(get("/api/search?q=couriers").body(), JsonNode.class);

    assertThat(answer.path("total").asInt()).isEqualTo(1);
    assertThat(answer.at("/articles/0/title").asText()).isEqualTo(SampleNews.drones().title());
    assertThat(answer.at("/facets/topics").size()).isPositive();
  }

  @Test
  void theApiAnswersAnArticleAsItStandsInTheContract() {
    String body = get("/api" + RunningPortal.page(SampleNews.drones())).body();

    // 1200000000 and 1.2E+9 are one amount.
    assertThat(Json.read(body, EnrichedArticle.class))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(SampleNews.drones());
  }

  @Test
  void theApiDescribesItsProblems() {
    for (String path : List.of("/api/articles/none", "/api/search?q=%22", "/api/nothing")) {
      HttpResponse<String> answer = get(path);
      JsonNode problem = Json.read(answer.body(), JsonNode.class);

      assertThat(answer.headers().firstValue("content-type"))
          .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
      assertThat(problem.path("status").asInt()).as(path).isEqualTo(answer.statusCode());
      assertThat(problem.path("detail").asText()).as(path).isNotBlank();
    }
  }

  @Test
  void healthIsTheSumOfItsParts() {
    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.read(answer.body(), JsonNode.class).fieldNames())
        .toIterable()
        .containsExactly("articles", "alerts", "alert rules", "deliveries", "sources", "decisions");
  }

  @Test
  void styleAndScriptMayBeKeptForEverUnderTheAddressThatPagesUse() {
    String href = page("/").split("href=\"/assets/portal.css", 2)[1].split("\"", 2)[0];

    assertThat(get("/assets/portal.css" + href).headers().firstValue("cache-control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(get("/assets/portal.css").headers().firstValue("cache-control"))
        .hasValue("no-cache");
    assertThat(get("/assets/none.css").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutElasticsearchTheSearchSaysSoKindly() {
    try (PortalApp app = portal.withoutElasticsearch()) {
      app.start();
      HttpResponse<String> page = Asker.get(app.address().toString());
      HttpResponse<String> api = Asker.get(app.address().resolve("/api/search").toString());

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("retry-after")).hasValue("30");
      assertThat(page.body())
          .contains("The search is away for a moment")
          .doesNotContain("127.0.0.1:1");
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(Asker.get(app.address().resolve("/alerts").toString()).statusCode())
          .isEqualTo(200);
    }
  }

  private String page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String path) {
    return Asker.get(portal.url(path));
  }
}
