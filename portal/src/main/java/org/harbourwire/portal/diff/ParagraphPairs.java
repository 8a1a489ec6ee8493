package org.harbourwire.portal.diff;

import java.util.ArrayList;
import java.util.List;

/// Says which paragraph before became which paragraph after, in a stretch where all changed: the
/// pairs that cross nowhere and are most alike together.
final class ParagraphPairs {
  /// Less alike paragraphs are different ones.
  private static final double ALIKE = .35;

  /// Pairs to look at; of a larger stretch none are made.
  private static final int MOST_PAIRS = 10_000;

  private final List<String> before;
  private final List<String> after;
  private final double[][] likeness;
  private final double[][] best;

  private ParagraphPairs(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.likeness = new double[before.size()][after.size()];
    this.best = new double[before.size() + 1][after.size() + 1];
  }

  /// The stretch as blocks, in the order in which people read it.
  static List<Block> blocks(List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      List<Block> blocks = new ArrayList<>();
      before.forEach(p -> blocks.add(Block.removed(p)));
      after.forEach(p -> blocks.add(Block.added(p)));
      return blocks;
    }
    ParagraphPairs pairs = new ParagraphPairs(before, after);
    pairs.measure();
    return pairs.walk();
  }

  /// `best[i][j]`: how alike what stands from paragraph i and from paragraph j on can be made.
  private void measure() {
    List<List<String>> wordsBefore = before.stream().map(Words::of).toList();
    List<List<String>> wordsAfter = after.stream().map(Words::of).toList();
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        double alike = Words.likeness(wordsBefore.get(i), wordsAfter.get(j));
        likeness[i][j] = alike < ALIKE ? 0 : alike;
        double paired = likeness[i][j] == 0 ? 0 : likeness[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
  }

  private List<Block> walk() {
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (isPair(i, j)) {
        blocks.add(Block.changed(before.get(i++), after.get(j++)));
      } else if (i < before.size() && (j == after.size() || best[i + 1][j] >= best[i][j + 1])) {
        blocks.add(Block.removed(before.get(i++)));
      } else {
        blocks.add(Block.added(after.get(j++)));
      }
    }
    return blocks;
  }

  private boolean isPair(int i, int j) {
    return i < before.size()
        && j < after.size()
        && likeness[i][j] > 0
        && likeness[i][j] + best[i + 1][j + 1] >= Math.max(best[i + 1][j], best[i][j + 1]);
  }
}
