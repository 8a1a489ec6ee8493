package org.harbourwire.text.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cuts a text or a query into terms.
///
/// Positions: a word has one, an ideograph has one, so that phrases run across both. In a text an
/// ideograph gives itself and the pair with its neighbour; in a query a lone ideograph gives itself
/// and a run gives its pairs, which as a phrase match exactly that run.
///
/// A hyphenated compound of two or three words gives the words and, besides, the words joined
/// ("start-up": start, up, startup). An index cannot say that a term covers two positions, so a
/// text gives the joined term of two words at both of their positions, and phrases with a neighbour
/// on either side match. Of three words it is given at the first position only: at the last its
/// offset would go backwards, which an index refuses.
final class Cutter {
  private static final int MOST_PARTS = 3;
  private static final int LONGEST_JOINED = 64;

  private final Side side;
  private final FoldedText text;
  private final Queue<Cut> ready = new ArrayDeque<>();
  private int at;
  private @Nullable Cut held;
  private boolean inRun;
  private boolean first = true;

  Cutter(Side side, FoldedText text) {
    this.side = side;
    this.text = text;
  }

  /// The next term, or null at the end.
  @Nullable Cut next() {
    while (ready.isEmpty() && at < text.length()) {
      read();
    }
    return ready.poll();
  }

  private void read() {
    switch (text.kindAt(at)) {
      case IDEOGRAPH -> readIdeograph();
      case WORD -> readCompound();
      case KATAKANA, HANGUL -> put(readWord());
      case IGNORABLE -> at = text.skipIgnorable(at);
      case OTHER -> {
        at += Character.charCount(text.codePointAt(at));
        inRun = false;
      }
    }
  }

  private void readIdeograph() {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    int next = text.skipIgnorable(end);
    boolean paired = next < text.length() && text.kindAt(next) == CharacterKind.IDEOGRAPH;
    if (side == Side.TEXT || (!paired && !inRun)) {
      put(Character.toString(point), at, end);
    } else if (!paired) {
      held = new Cut(Character.toString(point), at, end, 1, 1);
    }
    if (paired) {
      putPair(point, next);
    }
    inRun = paired;
    at = next;
  }

  private void putPair(int first, int secondAt) {
    int second = text.codePointAt(secondAt);
    String pair = Character.toString(first) + Character.toString(second);
    int end = secondAt + Character.charCount(second);
    if (side == Side.TEXT) {
      ready.add(new Cut(pair, at, end, 0, 2));
    } else {
      put(pair, at, end);
    }
  }

  private void readCompound() {
    List<Word> parts = new ArrayList<>(MOST_PARTS);
    parts.add(readWord());
    while (goesOn() && parts.size() < MOST_PARTS) {
      at++;
      parts.add(readWord());
    }
    if (parts.size() > 1 && !goesOn()) {
      putCompound(parts);
    } else {
      parts.forEach(this::put);
    }
  }

  private void putCompound(List<Word> parts) {
    String joined = parts.stream().map(Word::term).collect(Collectors.joining());
    if (joined.length() > LONGEST_JOINED || joined.chars().noneMatch(Character::isLetter)) {
      parts.forEach(this::put);
      return;
    }
    int start = parts.getFirst().start();
    int end = parts.getLast().end();
    boolean leads = first;
    put(parts.getFirst());
    if (side == Side.TEXT) {
      ready.add(new Cut(joined, start, end, 0, 1));
    } else if (leads || !text.hasMore(at)) {
      ready.add(new Cut(joined, start, end, 0, parts.size()));
    }
    if (side == Side.TEXT && parts.size() == 2) {
      put(joined, start, end);
      Word last = parts.getLast();
      ready.add(new Cut(last.term(), last.start(), last.end(), 0, 1));
    } else {
      parts.stream().skip(1).forEach(this::put);
    }
  }

  private boolean goesOn() {
    return text.isHyphen(at) && text.kindAt(at + 1) == CharacterKind.WORD;
  }

  private Word readWord() {
    Word word = Word.read(text, at);
    at = word.next();
    inRun = false;
    return word;
  }

  private void put(Word word) {
    put(word.term(), word.start(), word.end());
  }

  private void put(String term, int start, int end) {
    first = false;
    if (held != null) {
      ready.add(held);
      held = null;
    }
    ready.add(new Cut(term, start, end, 1, 1));
  }
}
