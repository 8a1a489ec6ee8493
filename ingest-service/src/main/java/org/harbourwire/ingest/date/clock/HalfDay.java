package org.harbourwire.ingest.date.clock;

import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;

/// The half of a day that a word before or after a time names.
enum HalfDay {
  NONE,
  MORNING,
  AFTERNOON,
  NIGHT;

  /// @param next index of the token after it
  record HalfMatch(HalfDay half, int next) {}

  private static final Map<String, String> WORDS = WordTable.load(HalfDay.class, "half-days.txt");

  /// Words that are halves only right before an hour: 晚7點.
  private static final Map<String, String> BRIEF =
      WordTable.load(HalfDay.class, "brief-half-days.txt");

  /// The half that is named at token `index`.
  static HalfMatch at(DateTokens tokens, int index) {
    Token token = tokens.at(index);
    String word = token.kind() == Kind.HAN ? han(tokens, index) : token.text();
    String half = WORDS.get(word);
    if (half != null) {
      int length = token.kind() == Kind.HAN ? tokens.spells(index, word) : 1;
      return new HalfMatch(valueOf(half), index + length);
    }
    String brief = BRIEF.get(token.text());
    return brief != null && tokens.at(index + 1).kind() == Kind.NUMBER
        ? new HalfMatch(valueOf(brief), index + 1)
        : dotted(tokens, index);
  }

  /// Like [#at], after a time, where a single letter is enough: 5:30p.
  static HalfMatch after(DateTokens tokens, int index) {
    HalfMatch half = at(tokens, index);
    boolean letter = tokens.at(index).oneOf("ap") && !tokens.isCapital(index);
    return half.half() == NONE && letter && tokens.touches(index)
        ? new HalfMatch(tokens.at(index).is("a") ? MORNING : AFTERNOON, index + 1)
        : half;
  }

  /// Whether the word at token `index` is a time in itself.
  static boolean isNoon(DateTokens tokens, int index) {
    return tokens.spells(index, "正午") > 0 || tokens.at(index).is("noon");
  }

  /// The hour of the day, 0 to 24, that `hour` is in this half; -1 when there is no such hour
  /// (上午17時) or when it may be one of two: twelve at night begins the day or ends it.
  int hour(int hour) {
    return switch (this) {
      case NONE -> hour;
      case MORNING -> hour > 12 ? -1 : hour % 12;
      case AFTERNOON -> hour < 12 ? hour + 12 : hour;
      case NIGHT -> hour == 12 ? -1 : hour >= 5 && hour < 12 ? hour + 12 : hour;
    };
  }

  private static String han(DateTokens tokens, int index) {
    return tokens.touches(index + 1)
        ? tokens.at(index).text() + tokens.at(index + 1).text()
        : tokens.at(index).text();
  }

  /// a.m., p.m.
  private static HalfMatch dotted(DateTokens tokens, int index) {
    Token first = tokens.at(index);
    boolean dotted =
        (first.is("a") || first.is("p"))
            && tokens.at(index + 1).is(".")
            && tokens.at(index + 2).is("m");
    if (!dotted) {
      return new HalfMatch(NONE, index);
    }
    int next = tokens.at(index + 3).is(".") ? index + 4 : index + 3;
    return new HalfMatch(first.is("a") ? MORNING : AFTERNOON, next);
  }
}
