package org.harbourwire.ingest.date.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harbourwire.ingest.date.token.Token.Kind;

/// A text cut into numbers, words and single signs, with their offsets. Full-width signs count as
/// their plain forms and Chinese numerals before a unit (二零二六年, 十一月) as numbers.
public final class DateTokens {
  private static final String UNITS = "年月日号號時时點点分秒刻";
  private static final String NUMERALS = "〇零一二三四五六七八九十廿卅○";
  private static final int MAX_DIGITS = 17;

  private final List<Token> tokens = new ArrayList<>();
  private final String text;
  private final Token outside;

  private DateTokens(String text) {
    this.text = text;
    this.outside = new Token(Kind.END, "", -1, text.length(), text.length());
  }

  public static DateTokens of(String text) {
    DateTokens result = new DateTokens(text);
    int at = 0;
    while (at < text.length()) {
      at = result.readAt(at);
    }
    return result;
  }

  public int size() {
    return tokens.size();
  }

  /// The token at `index`, or one of kind `END` outside the text.
  public Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : outside;
  }

  /// Whether nothing, not even a space, stands between a token and the one before.
  public boolean touches(int index) {
    return index > 0 && index < tokens.size() && tokens.get(index - 1).end() == at(index).start();
  }

  /// How many tokens from `index` on spell `words` without a gap; 0 when they do not.
  public int spells(int index, String words) {
    Token first = at(index);
    if (first.kind() == Kind.END || !text.startsWith(words, first.start())) {
      return 0;
    }
    int end = first.start() + words.length();
    int next = index;
    while (at(next).kind() != Kind.END && at(next).end() <= end) {
      next++;
    }
    return next > index && at(next - 1).end() == end ? next - index : 0;
  }

  /// Whether a word is written in capitals throughout.
  public boolean isCapital(int index) {
    Token word = at(index);
    return word.kind() == Kind.WORD
        && text.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase);
  }

  private int readAt(int start) {
    char c = plain(text.charAt(start));
    if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\u3000') {
      return start + 1;
    }
    if (c >= '0' && c <= '9') {
      return readNumber(start);
    }
    if (c == '元' && isFirst(start)) {
      tokens.add(new Token(Kind.NUMBER, "1", 1, start, start + 1));
      return start + 1;
    }
    if (NUMERALS.indexOf(c) >= 0) {
      int end = readNumerals(start);
      if (end > start) {
        return end;
      }
    }
    boolean han = Character.isIdeographic(c);
    if (Character.isLetter(c) && !han) {
      return readWord(start);
    }
    tokens.add(new Token(han ? Kind.HAN : Kind.SIGN, String.valueOf(c), -1, start, start + 1));
    return start + 1;
  }

  private int readNumber(int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    while (end < text.length() && isDigit(plain(text.charAt(end)))) {
      digits.append(plain(text.charAt(end)));
      end++;
    }
    String number = digits.toString();
    long value = number.length() > MAX_DIGITS ? -1 : Long.parseLong(number);
    tokens.add(new Token(Kind.NUMBER, number, value, start, end));
    return end;
  }

  private int readWord(int start) {
    int end = start;
    while (end < text.length()
        && Character.isLetter(text.charAt(end))
        && !Character.isIdeographic(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    tokens.add(new Token(Kind.WORD, word, -1, start, end));
    return end;
  }

  /// 元年 and 元月 are the first of an era and of a year.
  private boolean isFirst(int start) {
    char unit = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    return unit == '年' || unit == '月';
  }

  /// Whether the minutes of an hour begin here: 五點三十, whose 分 is left out.
  private boolean afterHour(int start) {
    int last = tokens.size() - 1;
    return last > 0
        && tokens.get(last).oneOf("時时點点")
        && tokens.get(last).end() == start
        && tokens.get(last - 1).kind() == Kind.NUMBER;
  }

  /// Adds a number when the numerals stand before a unit; returns where it ends, else `start`.
  private int readNumerals(int start) {
    int end = start;
    while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == start + 1 && end < text.length() && isDigit(plain(text.charAt(end)))) {
      // 七点零5分
      return afterHour(start) ? end : start;
    }
    boolean beforeUnit = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
    if (!(beforeUnit || afterHour(start)) || end - start > 5) {
      return start;
    }
    String digits = ChineseNumerals.digits(text.substring(start, end));
    tokens.add(new Token(Kind.NUMBER, digits, Long.parseLong(digits), start, end));
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char plain(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (c > '9' && Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }
}
