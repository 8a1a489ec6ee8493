package org.harbourwire.portal.diff;

import java.util.ArrayList;
import java.util.List;

/// Compares two paragraphs or headlines word by word. Changes that only a space or one character
/// keeps apart are one change: people read phrases, not letters.
public final class WordDiff {
  /// Of both texts together; beyond it the time grows with the square of the change.
  private static final int MOST_WORDS = 6_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Piece> pieces = new ArrayList<>();

  private WordDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /// What became of `before` in `after`. Where they are too long or have nothing in common, one
  /// took the place of the other as a whole.
  public static List<Piece> of(String before, String after) {
    return new WordDiff(Words.of(before), Words.of(after)).pieces();
  }

  private List<Piece> pieces() {
    int at = 0;
    for (Hunk hunk : hunks()) {
      add(Piece.same(joined(before, at, hunk.from())));
      add(Piece.removed(joined(before, hunk.from(), hunk.to())));
      add(Piece.added(joined(after, hunk.afterFrom(), hunk.afterTo())));
      at = hunk.to();
    }
    add(Piece.same(joined(before, at, before.size())));
    return pieces;
  }

  private List<Hunk> hunks() {
    if (before.size() + after.size() > MOST_WORDS) {
      return List.of(new Hunk(0, before.size(), 0, after.size()));
    }
    List<Hunk> hunks = new ArrayList<>();
    Hunk.between(before, after).forEach(h -> addHunk(hunks, h));
    return hunks;
  }

  private void addHunk(List<Hunk> hunks, Hunk hunk) {
    if (hunks.isEmpty() || !closeTogether(hunks.getLast(), hunk)) {
      hunks.add(hunk);
    } else {
      hunks.add(hunks.removeLast().upTo(hunk));
    }
  }

  private boolean closeTogether(Hunk first, Hunk second) {
    String between = joined(before, first.to(), second.from()).strip();
    return between.codePointCount(0, between.length()) <= 1;
  }

  private void add(Piece piece) {
    if (!piece.text().isEmpty()) {
      pieces.add(piece);
    }
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join("", words.subList(from, to));
  }
}
