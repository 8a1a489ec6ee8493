package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the article begins and ends, and what stands in it that is not its own.
class PageEdgesTest {
  private static final String FIRST =
      "The harbour council opened a repair yard for electric ferries, with two docks, a school for"
          + " fitters and a store of spare batteries.";
  private static final String SECOND =
      "Work on the yard took four years, as the ground had to be cleaned of what an older yard had"
          + " left in it, and cost less than was feared.";
  private static final String THIRD =
      "A third dock is planned for the larger vessels that are to sail from next summer, if the"
          + " council finds the money for its gates.";
  private static final String BODY =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  private static final String TEXT = String.join("\n\n", FIRST, SECOND, THIRD);

  private static ExtractedArticle page(String aboveBody, String body) {
    return Documents.article(
        "<html lang=en><title>Repair yard opens</title><main><header><h1>Repair yard opens</h1>"
            + aboveBody
            + "</header><div class=article-body>"
            + body
            + "</div></main>");
  }

  @Test
  void anIntroductionThatStandsWithTheHeadlineIsRead() {
    String one = "Ferries used to be towed to another port for repairs, which took them weeks.";
    String two = "That is over since Monday, when the first of them was lifted out of the water.";
    assertThat(page("<p>" + one + "</p><p>" + two + "</p>", BODY).text())
        .isEqualTo(String.join("\n\n", one, two, TEXT));
  }

  @Test
  void aStandfirstAloneIsNoneOfTheText() {
    assertThat(page("<p>Fitters are trained where ferries are mended, says the council.</p>", BODY))
        .extracting(ExtractedArticle::text)
        .isEqualTo(TEXT);
  }

  @Test
  void blocksOfAPageBuilderAreNoWidgets() {
    String widgets =
        "<div class='elementor-widget elementor-widget-heading'><h2>What it mends</h2></div>"
            + "<div class='elementor-widget elementor-widget-icon-list'><ul><li>Hulls</li>"
            + "<li>Batteries</li></ul></div>";
    assertThat(page("", BODY + widgets).text())
        .isEqualTo(TEXT + "\n\nWhat it mends\n\nHulls\n\nBatteries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mira Tannet is a freelance writer and editor who covers ports and the people in them.",
        "Get the news of the harbour delivered to your inbox every Friday morning, for nothing.",
        "We may earn a commission when you buy something by a link on this page, at no cost to"
            + " you.",
        "[Read more: What a ferry's battery weighs]"
      })
  void whatTheSiteSaysOfItsAuthorAndForItselfIsCut(String line) {
    assertThat(page("", BODY + "<p>" + line + "</p>").text()).isEqualTo(TEXT);
  }

  @Test
  void aPersonWithAnotherTradeMayCloseAnArticle() {
    String last = "Colm Aske is the first apprentice of the yard and wants to stay there for life.";
    assertThat(page("", BODY + "<p>" + last + "</p>").text()).isEqualTo(TEXT + "\n\n" + last);
  }

  @Test
  void aSectionThatAnnouncesOthersGoesWithItsHeading() {
    String others = "An older yard was closed last year, to the grief of those who had built it.";
    String after = "<h2>What comes next</h2><p>" + THIRD + "</p>";
    String text =
        page(
                "",
                "<p>"
                    + FIRST
                    + "</p><p>"
                    + SECOND
                    + "</p><h2>Related articles</h2><p>"
                    + others
                    + "</p>"
                    + after)
            .text();
    assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, "What comes next", THIRD));
  }

  @Test
  void aSentenceWithWordsOfDateLinesIsNone() {
    String line = "Top categories of repairs posted by vessel:";
    assertThat(page("", BODY + "<p>" + line + "</p><p>" + FIRST + " Twice.</p>").text())
        .contains(line);
  }

  @Test
  void theFirstEntryOfAWeblogIsTheArticleWithItsDateAndAuthor() {
    ExtractedArticle article =
        Documents.article(
            "<html><title>山石的博客</title><body>"
                + entry("船坞开张", "2026-03-02 09:30:00", "渡轮公司的新船坞今天开张，两个船位都已停满，工人正在更换电池。")
                + entry("雨天", "2026-02-27 21:10:00", "下了一整天的雨，码头上没有几个人，船也停了，大家都留在家里看书喝茶。")
                + entry("试航", "2026-02-20 18:00:00", "今天跟船试航，海面平静，电池够用，回来的时候天已经黑了，码头上有人等着。"));
    assertThat(article.text()).isEqualTo("渡轮公司的新船坞今天开张，两个船位都已停满，工人正在更换电池。");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
    assertThat(article.authors()).containsExactly("山石");
  }

  private static String entry(String title, String time, String text) {
    return "<table><tr><td class=post-title>%s</td><td>%s</td></tr><tr><td class=post-body>%s</td></tr><tr><td>由山石张贴 @ <a href=/v>%s</a></td></tr></table>"
        .formatted(title, time, text, time);
  }
}
