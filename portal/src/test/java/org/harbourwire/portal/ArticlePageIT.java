package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of an article as it is sent.
class ArticlePageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void anArticleShowsTheWordsBehindItsTags() {
    String page = portal.page(RunningPortal.page(SampleNews.drones()));

    assertThat(page)
        .contains("data-labels=\"Low-altitude economy\">low-altitude</mark>")
        .contains("data-labels=\"Fintech · Skylane Regulatory Sandbox\">Regulatory")
        .contains("HKD 1,200,000,000")
        .contains("rel=\"noopener noreferrer\"");
  }

  @Test
  void ofAHeadlineLinkOnlyArticleOnlyTitleLinkAndTagsAreShown() {
    String page = portal.page(RunningPortal.page(SampleNews.headlineOnly()));

    assertThat(page)
        .contains("This source allows us to show its headline and link only")
        .contains("https://delta-wire.example/markets/mirrorbank")
        .doesNotContain("class=\"prose\"");
  }

  @Test
  void aWithdrawnArticleIsGoneButNotForgotten() {
    HttpResponse<String> answer = portal.get(RunningPortal.page(SampleNews.withdrawn()));

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("Harbour Gazette has withdrawn this article");
  }

  @Test
  void whatIsNotThereAnswers404() {
    for (String path : List.of("/articles/0000000000000000", "/articles/%2e%2e", "/nothing")) {
      HttpResponse<String> answer = portal.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Nothing is here");
    }
  }
}
