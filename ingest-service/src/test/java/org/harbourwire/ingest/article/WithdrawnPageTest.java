package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that say in place of their article that it was taken back.
class WithdrawnPageTest {
  private static final String TEXT =
      "<p>The harbour office of Port Alder said on Monday that the new tide gauges along the quay"
          + " have begun to report every minute, after a year of trials with the fishing fleet.</p>"
          + "<p>Skippers can read the height of the water on their phones before they leave, the"
          + " office said, and the ferries will use the same figures to plan their hours.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Tide gauges</h1><p>This press release has been withdrawn.</p>",
        "<h1>Tide gauges</h1><div class='banner'>[This article has been removed at the request of"
            + " the author.]</div>",
        "<p>Notice: This statement dated 5 January 2026 has been retracted and should not be relied"
            + " on.</p>",
        "<h1>Press release withdrawn</h1><p>Please see our other releases.</p>",
        "<p>Sorry, this page was taken down.</p>",
        "<h1>潮汐測量</h1><p>此新聞稿已撤回。</p>",
        "<h1>潮汐測量</h1><p>【本文已移除】</p>",
        "<p>很抱歉，該文章已被刪除。</p>",
        "<h1>潮汐测量</h1><p>本新闻稿（编号 12/2026）现已撤回，敬请留意。</p>",
        "<p>该内容已被发布者删除</p>"
      })
  void sayThatItWasTakenBack(String body) {
    assertThat(Documents.page(page(body)))
        .isEqualTo(new NotAnArticle("it says that its article was taken back", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Harbour office withdraws release on tides</h1><p>The harbour office said on Monday"
            + " that its press release on the new tide gauges has been withdrawn.</p>",
        "<h1>Ministry: report was withdrawn</h1><p>A report on the port was withdrawn after"
            + " skippers found mistakes in it.</p>",
        "<h1>港務處撤回新聞稿</h1><p>港務處星期一表示，早前發出的潮汐新聞稿已撤回，並向市民致歉。</p>",
        "<h1>平台移除文章</h1><p>平台发言人说，涉事文章已被删除，有关账号已停用。</p>",
        "<p>This article has been removed from the treaty, the skippers said.</p>",
        "<p>This article has been withdrawn.</p>" + TEXT
      })
  void whatSomebodyTookBackIsNews(String body) {
    assertThat(Documents.page(page(body)))
        .isNotEqualTo(new NotAnArticle("it says that its article was taken back", true));
  }

  private static String page(String body) {
    return "<html><body><main>" + body + "</main></body></html>";
  }
}
