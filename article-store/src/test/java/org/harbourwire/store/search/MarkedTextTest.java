package org.harbourwire.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.store.search.MarkedText.Segment;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void cutsWhereMarkingBeginsAndEnds() {
    MarkedText text = MarkedText.parse("a \u0002<b>\u0003 c");

    assertThat(text.segments())
        .containsExactly(
            new Segment("a ", false), new Segment("<b>", true), new Segment(" c", false));
    assertThat(text.plain()).isEqualTo("a <b> c");
  }

  @Test
  void marksThatDoNotEndDoNoHarm() {
    assertThat(MarkedText.parse("\u0003a\u0002b").segments())
        .containsExactly(new Segment("a", false), new Segment("b", true));
  }
}
