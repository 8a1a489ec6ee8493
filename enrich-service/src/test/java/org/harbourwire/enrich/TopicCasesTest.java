package org.harbourwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The short articles of `topic-cases.txt`.
class TopicCasesTest {
  private static final Enricher ENRICHER = Enricher.shipped();

  /// One line of the file.
  record Case(Set<String> must, Set<String> mustNot, boolean none, String title, String text) {
    static Case of(String line) {
      String[] column = line.split(" \\| ", -1);
      if (column.length != 4) {
        throw new IllegalArgumentException("not four columns: " + line);
      }
      boolean none = column[1].equals("none");
      return new Case(ids(column[0]), none ? Set.of() : ids(column[1]), none, column[2], column[3]);
    }

    private static Set<String> ids(String list) {
      return list.equals("-") ? Set.of() : Set.of(list.split(",", -1));
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = TopicCasesTest.class.getResourceAsStream("topic-cases.txt")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(file.split("\n", -1))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Case::of)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void getsItsTopicsAndNoWrongOne(Case one) {
    Set<String> topics =
        ENRICHER.enrich(one.title(), one.text(), null).topics().stream()
            .map(TopicTag::id)
            .collect(Collectors.toSet());
    assertThat(topics).containsAll(one.must());
    assertThat(topics).noneMatch(one.mustNot()::contains);
    if (one.none()) {
      assertThat(topics).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void showsTheWordsBehindEachTopic(Case one) {
    Enrichment enrichment = ENRICHER.enrich(one.title(), one.text(), null);
    for (TopicTag topic : enrichment.topics()) {
      List<Span> evidence = topic.evidence();
      assertThat(evidence.isEmpty()).isEqualTo(topic.inherited());
      for (Span span : evidence) {
        String field = span.field() == Field.TITLE ? one.title() : one.text();
        assertThat(field.substring(span.start(), span.end())).isEqualTo(span.text());
      }
    }
  }
}
