package org.harbourwire.portal.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Compares two texts whose paragraphs are separated by blank lines: first paragraph by paragraph,
/// then those that became others word by word.
public final class TextDiff {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\n+");

  /// Of both texts together; beyond it one took the place of the other as a whole.
  private static final int MOST_PARAGRAPHS = 4_000;

  private TextDiff() {}

  /// Every paragraph of both, in order.
  public static List<Block> of(String before, String after) {
    List<String> from = paragraphs(before);
    List<String> to = paragraphs(after);
    if (from.size() + to.size() > MOST_PARAGRAPHS) {
      return ParagraphPairs.blocks(from, to);
    }
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (Hunk hunk : Hunk.between(from, to)) {
      from.subList(at, hunk.from()).forEach(p -> blocks.add(Block.same(p)));
      blocks.addAll(
          ParagraphPairs.blocks(
              from.subList(hunk.from(), hunk.to()), to.subList(hunk.afterFrom(), hunk.afterTo())));
      at = hunk.to();
    }
    from.subList(at, from.size()).forEach(p -> blocks.add(Block.same(p)));
    return blocks;
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(BLANK_LINE.split(text))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }
}
