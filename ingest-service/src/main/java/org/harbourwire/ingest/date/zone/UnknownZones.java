package org.harbourwire.ingest.date.zone;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Tells where a zone is written that nobody knows, so that no other is taken for it. In a field
/// any short name after the time is one; in prose only what has the form of a zone.
final class UnknownZones {
  private static final int MOST_WORDS = 3;
  private static final int MOST_HAN = 10;

  /// Words after a time that are no zone.
  private static final Set<String> OTHER_WORDS =
      WordTable.inOrder(UnknownZones.class, "no-zones.txt").values().stream()
          .flatMap(List::stream)
          .collect(toUnmodifiableSet());

  private static final List<String> TIMES = List.of("時間", "时间", "標準時", "标准时", "夏令時", "夏令时");

  /// Signs of templates that were not filled in: %z, $zone, {tz}.
  private static final String TEMPLATE = "%${";

  private final DateTokens tokens;
  private final boolean field;

  UnknownZones(DateTokens tokens, boolean field) {
    this.tokens = tokens;
    this.field = field;
  }

  /// The unknown zone that starts at token `index`, right after a time.
  @Nullable ZoneMatch read(int index) {
    boolean brackets = tokens.at(index).oneOf("([");
    int start = brackets ? index + 1 : index;
    int end =
        switch (tokens.at(start).kind()) {
          case WORD -> afterWords(start);
          case HAN -> brackets || field ? afterHan(start) : start;
          case SIGN -> field && tokens.at(start).oneOf(TEMPLATE) ? start + 1 : start;
          case NUMBER, END -> start;
        };
    if (end == start || tokens.at(end).is(":")) {
      // What ends in a colon is a label: "Reading time:", 更新時間：.
      return null;
    }
    return ZoneMatch.unknown(brackets && tokens.at(end).oneOf(")]") ? end + 1 : end);
  }

  private int afterWords(int start) {
    if (isAbbreviation(start)) {
      return start + 1;
    }
    int at = start;
    while (at - start < MOST_WORDS && isName(at)) {
      if (tokens.at(at).is("time") && at > start) {
        return at + 1;
      }
      at++;
    }
    return field && isLast(at) ? at : start;
  }

  /// XYZ in a field; in prose, where any word may follow, XST and XDT.
  private boolean isAbbreviation(int index) {
    String word = tokens.at(index).text();
    if (!tokens.isCapital(index) || word.length() > 5 || !isName(index)) {
      return false;
    }
    return field || ((word.length() == 3 || word.length() == 4) && word.matches(".+[sd]t"));
  }

  private boolean isName(int index) {
    Token token = tokens.at(index);
    return token.kind() == Kind.WORD
        && token.text().charAt(0) < 'ƀ'
        && !OTHER_WORDS.contains(token.text());
  }

  private boolean isLast(int index) {
    return tokens.at(index).kind() == Kind.END || tokens.at(index).oneOf(")]");
  }

  private int afterHan(int start) {
    int at = start;
    while (at - start < MOST_HAN
        && tokens.at(at).kind() == Kind.HAN
        && !OTHER_WORDS.contains(tokens.at(at).text())) {
      for (String time : TIMES) {
        int length = at == start ? 0 : tokens.spells(at, time);
        if (length > 0) {
          return at + length;
        }
      }
      at++;
    }
    return start;
  }
}
