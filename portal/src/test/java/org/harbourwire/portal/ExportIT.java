package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.junit.jupiter.api.Test;

/// What a search finds, as a file.
class ExportIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void linesOfJsonAreTheArticlesOfTheContract() {
    HttpResponse<String> answer = get("/export.jsonl?lang=zh-Hans&lang=zh-Hant&group=story");
    List<EnrichedArticle> articles =
        answer.body().lines().map(l -> Json.read(l, EnrichedArticle.class)).toList();

    assertThat(articles)
        .extracting(EnrichedArticle::title)
        .containsExactly(SampleNews.economy().title(), SampleNews.chips().title());
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/jsonl"));
  }

  @Test
  void rowsBeginWithTheNamesOfColumnsAndHoldEveryArticleFound() {
    HttpResponse<String> answer = get("/export.csv?q=couriers");

    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValueSatisfying(
            d -> assertThat(d).matches("attachment; filename=\"harbourwire-[-0-9]{10}\\.csv\""));
    assertThat(answer.body().lines().toList()).hasSize(2);
    assertThat(answer.body())
        .startsWith("\uFEFF\"id\",\"title\",\"url\",\"source_id\",")
        .contains("Harbour drone corridor opens to low-altitude couriers")
        .contains("HKD 1200000000");
  }

  @Test
  void ofAHeadlineLinkOnlyArticleNoTextIsExported() {
    String lines = get("/export.jsonl?source=delta-wire&topic=stablecoins-tokenisation").body();

    assertThat(lines.lines().toList()).hasSize(1);
    assertThat(Json.read(lines.strip(), EnrichedArticle.class).text()).isNull();
  }

  @Test
  void daysNarrowAnExport() {
    assertThat(get("/export.jsonl?from=2026-11-21&until=2026-11-21&lang=zh-Hans").body().lines())
        .hasSize(1);
    assertThat(get("/export.jsonl?from=2026-11-22&lang=zh-Hans").body()).isEmpty();
  }

  @Test
  void aQueryThatCannotBeReadIsNoFile() {
    HttpResponse<String> answer = get("/export.csv?q=(");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
  }

  @Test
  void whoAsksForTheHeadOfAFileGetsNoFile() {
    HttpResponse<String> answer = Asker.head(portal.url("/export.csv?q=couriers"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .isEqualTo(get("/export.csv?q=couriers").headers().firstValue("content-type"));
    assertThat(answer.body()).isEmpty();
    assertThat(Asker.head(portal.url("/export.csv?q=(")).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) {
    return Asker.get(portal.url(path));
  }
}
