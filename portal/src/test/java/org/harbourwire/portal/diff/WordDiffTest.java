package org.harbourwire.portal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  @Test
  void chineseIsComparedCharacterByCharacter() {
    assertThat(WordDiff.of("首階段涵蓋十條航線", "首階段涵蓋十二條航線"))
        .containsExactly(Piece.same("首階段涵蓋十"), Piece.added("二"), Piece.same("條航線"));
  }

  @Test
  void wordsAndNumbersAreNotCut() {
    assertThat(WordDiff.of("pays HK$120 million", "pays HK$125 million"))
        .containsExactly(
            Piece.same("pays HK$"),
            Piece.removed("120"),
            Piece.added("125"),
            Piece.same(" million"));
  }

  @Test
  void changesThatOnlyASpaceKeepsApartAreOne() {
    assertThat(WordDiff.of("the old slow ferry", "the new fast ferry"))
        .containsExactly(
            Piece.same("the "),
            Piece.removed("old slow"),
            Piece.added("new fast"),
            Piece.same(" ferry"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'', new words",
    "'<b>old</b> text', '<i>new</i> text'",
    "𠮷野家 opens, 吉野家 opens",
    "a b c d e, e d c b a",
  })
  void bothTextsCanBeReadFromTheirChanges(String before, String after) {
    List<Piece> pieces = WordDiff.of(before, after);

    assertThat(joined(pieces, Piece.Change.ADDED)).isEqualTo(before);
    assertThat(joined(pieces, Piece.Change.REMOVED)).isEqualTo(after);
  }

  private static String joined(List<Piece> pieces, Piece.Change without) {
    return pieces.stream()
        .filter(p -> p.change() != without)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
