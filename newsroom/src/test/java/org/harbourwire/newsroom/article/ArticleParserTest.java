package org.harbourwire.newsroom.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleParserTest {
  private static final String GOOD =
      """
      A note.

      === first
      title: A title: with a colon
      published: 3h ago
      topics: ai, web3

      One.

      Two.
      --- edited
      Three.

      === second
      title: Another
      language: zh-Hans
      published: later
      topics: none
      sponsored: yes

      四。
      """;

  @Test
  void anArticleHasHeaderTextAndRevisedText() {
    SampleArticle first = parse(GOOD).getFirst();

    assertThat(first.title()).isEqualTo("A title: with a colon");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.age()).isEqualTo(Duration.ofHours(3));
    assertThat(first.topics()).containsExactly("ai", "web3");
    assertThat(first.paragraphs()).containsExactly("One.", "Two.");
    assertThat(first.revised()).containsExactly("Three.");
  }

  @Test
  void theNextArticleStartsAfresh() {
    SampleArticle second = parse(GOOD).get(1);

    assertThat(second.language()).isEqualTo("zh-Hans");
    assertThat(second.age()).isNull();
    assertThat(second.topics()).isEmpty();
    assertThat(second.sponsored()).isTrue();
    assertThat(second.paragraphs()).containsExactly("四。");
    assertThat(second.revised()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          title: A title: with a colon | headline: A     | x.txt:4: expected one of
          topics: ai, web3             | topics: ai web3 | 'ai web3' is no topic id
          topics: ai, web3             | author: Nobody  | x.txt:3: article first: 'topics' is missing
          published: 3h ago            | published: soon | expected later, 20m ago
          published: 3h ago            | topics: ai      | x.txt:6: 'topics' stands twice
          language: zh-Hans            | language: fr    | x.txt:14: article second: 'language' is 'fr'
          sponsored: yes               | sponsored: paid | expected yes or no
          === second                   | === Second One  | x.txt:14: id 'Second One'
          四。                          | --- edited      | no text
          """)
  void aMistakeIsNamedWithItsPlace(String good, String bad, String message) {
    assertThatThrownBy(() -> parse(GOOD.replace(good, bad)))
        .isInstanceOf(ArticleFormatException.class)
        .hasMessageStartingWith("x.txt:")
        .hasMessageContaining(message);
  }

  @Test
  void aCopyTakesTheTextOfItsOriginalAfterItsOwn() {
    List<SampleArticle> all =
        ArticleLibrary.resolveCopies(parse(GOOD.replace("sponsored: yes", "copy-of: first")));

    assertThat(all.get(1).paragraphs()).containsExactly("四。", "One.", "Two.");
  }

  @Test
  void aCopyOfNothingAndAnIdUsedTwiceAreRefused() {
    assertThatThrownBy(
            () ->
                ArticleLibrary.resolveCopies(
                    parse(GOOD.replace("sponsored: yes", "copy-of: third"))))
        .hasMessageContaining("second: copy-of names no article of its own: third");
    assertThatThrownBy(
            () -> ArticleLibrary.resolveCopies(parse(GOOD.replace("=== second", "=== first"))))
        .hasMessageContaining("first: this id is used twice");
  }

  private static List<SampleArticle> parse(String text) {
    return ArticleParser.parse("x.txt", "x", "en", text);
  }
}
