package org.harbourwire.portal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.junit.jupiter.api.Test;

class TextMarkerTest {
  private static final String TEXT = "Skylane Regulatory Sandbox pays HK$5 million";

  @Test
  void overlappingSpansAreCutAtEveryEdge() {
    Tag topic = tag("topic-1", TagKind.TOPIC, 8, 26);
    Tag entity = tag("entity-1", TagKind.ENTITY, 0, 18);

    assertThat(shown(TextMarker.mark(Field.TEXT, TEXT, List.of(entity, topic))))
        .isEqualTo(
            "[Skylane |entity-1][Regulatory|topic-1 entity-1][ Sandbox|topic-1] pays HK$5 million");
  }

  @Test
  void everyTextComesBackWhole() {
    Tag tag = tag("topic-1", TagKind.TOPIC, 8, 26);

    assertThat(
            TextMarker.mark(Field.TEXT, TEXT, List.of(tag)).stream()
                .map(Segment::text)
                .collect(Collectors.joining()))
        .isEqualTo(TEXT);
  }

  @Test
  void spansThatDoNotFitAreLeftOut() {
    Tag beyond = tag("topic-1", TagKind.TOPIC, 40, 400);
    Tag empty = tag("topic-2", TagKind.TOPIC, 3, 3);
    Tag inTitle =
        new Tag("topic-3", TagKind.TOPIC, "t", List.of(new Span(Field.TITLE, 0, 5, "Skyla")));

    assertThat(TextMarker.mark(Field.TEXT, TEXT, List.of(beyond, empty, inTitle)))
        .containsExactly(new Segment(TEXT, List.of(), null));
  }

  @Test
  void aSpanThatCutsACharacterInTwoIsLeftOut() {
    String text = "a\uD842\uDFB7b";
    Tag half = tag("topic-1", TagKind.TOPIC, 0, 2);

    assertThat(TextMarker.mark(Field.TEXT, text, List.of(half)))
        .containsExactly(new Segment(text, List.of(), null));
  }

  @Test
  void theFirstOccurrenceCarriesTheAnchorThatTheTagLinksTo() {
    Tag tag =
        new Tag(
            "topic-1",
            TagKind.TOPIC,
            "t",
            List.of(new Span(Field.TEXT, 8, 18, null), new Span(Field.TEXT, 19, 26, null)));

    assertThat(TextMarker.mark(Field.TEXT, TEXT, List.of(tag)).stream().map(Segment::anchor))
        .containsExactly(
            null, TextMarker.anchorOf(tag, 0), null, TextMarker.anchorOf(tag, 1), null);
  }

  @Test
  void aMarkThatCrossesABlankLineGoesOnInTheNextParagraph() {
    String text = "one two\n\nthree four";
    Tag tag = tag("topic-1", TagKind.TOPIC, 4, 14);

    assertThat(
            Paragraphs.of(TextMarker.mark(Field.TEXT, text, List.of(tag))).stream()
                .map(TextMarkerTest::shown))
        .containsExactly("one [two|topic-1]", "[three|topic-1] four");
  }

  @Test
  void blankParagraphsAreNotShown() {
    assertThat(Paragraphs.of(TextMarker.mark(Field.TEXT, "one\n\n \n\n\ntwo\n\n", List.of())))
        .hasSize(2);
  }

  private static Tag tag(String anchor, TagKind kind, int start, int end) {
    return new Tag(anchor, kind, anchor, List.of(new Span(Field.TEXT, start, end, null)));
  }

  private static String shown(List<Segment> segments) {
    return segments.stream()
        .map(s -> s.marked() ? "[" + s.text() + "|" + s.tagAnchors() + "]" : s.text())
        .collect(Collectors.joining());
  }
}
