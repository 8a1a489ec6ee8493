package org.harbourwire.portal.view.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.NearTopic;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.Span;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectionWordsTest {
  private static final Wording WORDING = Wording.in(InterfaceLanguage.ENGLISH);
  private static final Span DRONE = Span.of(Field.TEXT, "A drone of bagpipes", 2, 7);

  @ParameterizedTest
  @EnumSource(Reason.class)
  void thereAreWordsForEveryReason(Reason reason) {
    assertThat(words(new Objection(reason, 1, DRONE, "pipe"))).isNotBlank().doesNotContain("{");
  }

  @Test
  void theyNameTheWordsAndWhatTheyArePartOf() {
    assertThat(words(new Objection(Reason.FIXED_PHRASE, 1, DRONE, "drone pipe")))
        .isEqualTo("“drone” means something else in “drone pipe”");
    assertThat(words(new Objection(Reason.AGAINST, 1, new Span(Field.TEXT, 2, 7, null), null)))
        .isEqualTo("A word of the text speaks against it");
  }

  @Test
  void aTopicThatWasNearShowsItsScoreItsWordsAndWhyItWasNotGiven() {
    Objection aside = new Objection(Reason.ASIDE, 1, DRONE, null);
    NearTopic topic =
        new NearTopic("robotics", "Robotics", 0.314, List.of(DRONE, DRONE), List.of(aside, aside));
    assertThat(NearView.of(List.of(topic), WORDING))
        .containsExactly(
            new NearView(
                "Robotics and automation",
                31,
                List.of(new TagView.Word("drone", 2)),
                List.of("“drone” is said by the way, not as what the article is about")));
  }

  private static String words(Objection objection) {
    return ObjectionWords.of(objection, WORDING);
  }
}
