package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChinesePageTest {
  private static final String FIRST = "渡轮公司今日宣布，首艘太阳能渡轮投入服务，每日往来离岛六次，每程可载客二百人。";
  private static final String SECOND = "工程师表示，船上电池在码头充电只需十一分钟，车顶太阳能板可供应三分之一电力。";
  private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  @Test
  void dropsTheLineOfDateSourceAndFontSizeAndTheNoticesBelow() {
    ExtractedArticle article =
        Documents.article(
            "<title>太阳能渡轮启航_海湾日报</title><h1>太阳能渡轮启航</h1><div>2026年3月2日 18:01 来源：海湾日报 记者 陈小帆"
                + " 字号：大 中 小</div><div>"
                + BODY
                + "</div><div><p>编辑：海湾日报融媒体中心</p><p>声明：未经授权不得转载，转载请注明来源。</p></div>"
                + "<div><p>扫码关注公众号，每天早上八点读海湾。</p></div>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.authors()).containsExactly("陈小帆");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T10:01:00Z"));
  }

  @Test
  void keepsAnEventNoticesTimeAndPlace() {
    String when = "日期：2026年3月2日（星期一） 时间：下午3时";
    ExtractedArticle article =
        Documents.article("<h1>渡轮开放日</h1>" + BODY + "<p>" + when + "</p><p>" + SECOND + "</p>");
    assertThat(article.text()).contains(when);
  }

  @Test
  void takesTheHeadlineThatThePageShowsWithoutTheSitesName() {
    ExtractedArticle article =
        Documents.article(
            "<title>太陽能渡輪啟航 - 燈塔晚報</title><table><tr><td><a href=/>燈塔晚報</a> | <a"
                + " href=/l>港聞</a></td></tr><tr><td><font size=5><b>太陽能渡輪啟航</b></font><br><font"
                + " size=2>2026年3月2日 10:15　本報記者 陳小帆</font><br><br>"
                + FIRST
                + "<br><br>"
                + SECOND
                + "</td></tr></table>");
    assertThat(article.title()).isEqualTo("太陽能渡輪啟航");
    assertThat(article.authors()).containsExactly("陳小帆");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void endsAtTheEditorsLineAndAtACopyrightNotice() {
    ExtractedArticle editor =
        Documents.article("<h1>渡轮</h1>" + BODY + "<p>（海湾网编辑 王一舟）</p><p>" + FIRST + FIRST + "</p>");
    assertThat(editor.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    ExtractedArticle notice =
        Documents.article("<h1>渡轮</h1>" + BODY + "<p><b>反侵权公告：</b></p><p>任何单位或个人，必须事先取得书面授权。</p>");
    assertThat(notice.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void readsReportersInSeveralLinesAndBelowTheBody() {
    assertThat(Documents.article("<h1>渡轮</h1><p>本报实习生 陈小帆 王一舟</p><p>本报记者 李江远</p>" + BODY).authors())
        .containsExactly("陈小帆", "王一舟", "李江远");
    assertThat(Documents.article("<h1>渡轮</h1>" + BODY + "<p>（总台记者 李江远）</p>").authors())
        .containsExactly("李江远");
    assertThat(
            Documents.article(
                    "<h1>渡轮</h1><div>"
                        + BODY
                        + "</div><div>作者:harbour_cat 阅读(160) 发表于:2026-03-02 12:30</div>")
                .authors())
        .containsExactly("harbour_cat");
  }

  @Test
  void namesNoEditorAndNoMenuAsAuthor() {
    assertThat(
            Documents.article(
                    "<ul><li><a href=/a>国内</a><li><a href=/b>国际</a><li><a href=/c>钱眼</a><li><a"
                        + " href=/d>官微</a></ul><h1>渡轮</h1>"
                        + BODY
                        + "<p>（责任编辑：李江远）</p>")
                .authors())
        .isEmpty();
  }

  @Test
  void readsTheMainCellOfAPageLaidOutByTables() {
    StringBuilder aside = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      aside.append("码头涂油 ").append(i).append("<br>");
    }
    ExtractedArticle article =
        Documents.article(
            "<h1>渡轮</h1><table><tr><td>"
                + BODY
                + "</td><td>"
                + aside
                + "<br>各位读者请把意见写下来，编辑会逐一回复。</td></tr></table>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }
}
