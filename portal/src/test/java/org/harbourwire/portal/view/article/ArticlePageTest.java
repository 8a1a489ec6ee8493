package org.harbourwire.portal.view.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harbourwire.portal.page.Assets;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Messages;
import org.harbourwire.portal.page.Pages;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.testkit.article.SampleArticle;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  private static final Messages MESSAGES = Messages.in(InterfaceLanguage.ENGLISH);
  private static final Pages PAGES = new Pages(MESSAGES, new Assets());

  @Test
  void showsTheTopicsThatWereNearWithTheirScoreAndWords() {
    assertThat(page(SampleArticle.of("1", "Drones carry the mail", "They fly.")))
        .contains("<summary>Topics that were near</summary>")
        .contains("Near ai", "30 %, 50 % needed", "<bdi>Dro</bdi>");
  }

  private static String page(SampleArticle sample) {
    ArticleView view = ArticleView.of(sample.article(), Wording.in(InterfaceLanguage.ENGLISH));
    return PAGES.render(
        "article", Map.of("section", "search", "languages", List.of(), "article", view));
  }
}
