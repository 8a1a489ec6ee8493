package org.harbourwire.enrich.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void splitsSentencesButNotAtInitialsTitlesOrNumbers() {
    assertThat(sentences("Q.Y. Ma met Prof. Ip. They paid $3.5 million! \"Really?\" she asked."))
        .containsExactly(
            "Q.Y. Ma met Prof. Ip.", "They paid $3.5 million!", "\"Really?\"", "she asked.");
  }

  @Test
  void splitsChineseSentencesWithTheirClosingQuotes() {
    assertThat(sentences("他說：「下雨了。」渡輪停航！明天再開。")).containsExactly("他說：「下雨了。」", "渡輪停航！", "明天再開。");
  }

  @Test
  void boilerplateBeginsAtItsHeadingAndOnlyLateInTheText() {
    String news = "The bridge opened on Friday with a band and a cake for everyone who came.\n\n";
    Reading reading = Reading.of("t", news + "About Larkfield Group\nLarkfield is large.");
    assertThat(reading.bodyEnd()).isEqualTo(news.length());
    assertThat(Reading.of("t", "About Time\n" + news).bodyEnd()).isEqualTo(news.length() + 11);
  }

  @Test
  void foldingKeepsEveryOffset() {
    FieldText field = Reading.of("Ｌow–Altitude 經濟", null).title();
    assertThat(field.folded()).isEqualTo("low altitude 经济");
  }

  private static List<String> sentences(String text) {
    FieldText field = Reading.of("", text).text();
    return field.sentences().stream().map(field::words).toList();
  }
}
