package org.harbourwire.ingest.date.day;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Days whose year is counted by an era: 民國115年1月5日, 令和8年1月5日, 民國115.01.05, R8.1.5, and in Taiwan
/// 115-01-05.
final class EraDay {
  private record Era(String name, int before) {}

  private static final int MINGUO = 1911;

  /// By the first characters of their names, longest names first, as the resource has them.
  private static final Map<String, List<Era>> ERAS = eras();

  private static final Map<String, String> LETTERS =
      WordTable.load(EraDay.class, "era-letters.txt");

  private final DateTokens tokens;
  private final HanDay han;
  private final boolean taiwan;
  private final boolean letters;

  /// @param source Taiwan writes its own years without their era
  /// @param field whether the text is a date field, where R8.1.5 is no version
  EraDay(DateTokens tokens, HanDay han, ZoneId source, boolean field) {
    this.tokens = tokens;
    this.han = han;
    this.taiwan = source.getId().equals("Asia/Taipei") || source.getId().equals("ROC");
    this.letters = field || source.getId().equals("Asia/Tokyo");
  }

  /// The day that begins with the name of an era at token `index`.
  @Nullable DayMatch named(int index) {
    for (Era era : ERAS.getOrDefault(tokens.at(index).text(), List.of())) {
      int length = tokens.spells(index, era.name());
      if (length > 0) {
        return inEra(index + length, era.before());
      }
    }
    return null;
  }

  /// The day that begins with the initial of an era at token `index`.
  @Nullable DayMatch initial(int index) {
    String before =
        letters && tokens.isCapital(index) ? LETTERS.get(tokens.at(index).text()) : null;
    return before == null || !tokens.touches(index + 1)
        ? null
        : inEra(index + 1, Integer.parseInt(before));
  }

  /// The day whose year, of Taiwan's and without its era, stands at token `index`.
  @Nullable DayMatch taiwanese(int index) {
    return taiwan && tokens.at(index).isNumber(3, 3) ? inEra(index, MINGUO) : null;
  }

  private @Nullable DayMatch inEra(int index, int before) {
    Token year = tokens.at(index);
    if (!year.isNumber(1, 3)) {
      return null;
    }
    Token sign = tokens.at(index + 1);
    return sign.is("年")
        ? han.monthAndDay(year.value() + before, index + 2)
        : withSigns(year.value() + before, sign, index + 2);
  }

  private @Nullable DayMatch withSigns(long year, Token sign, int index) {
    Token month = tokens.at(index);
    Token day = tokens.at(index + 2);
    boolean signs = sign.oneOf("./-") && tokens.at(index + 1).is(sign.text());
    boolean more =
        tokens.at(index + 3).is(sign.text()) && tokens.at(index + 4).kind() == Kind.NUMBER;
    return signs && !more && month.isNumber(1, 2) && day.isNumber(1, 2)
        ? new DayMatch(year, month.value(), day.value(), index + 3)
        : null;
  }

  private static Map<String, List<Era>> eras() {
    Map<String, List<Era>> eras = new HashMap<>();
    WordTable.inOrder(EraDay.class, "eras.txt")
        .forEach(
            (before, names) ->
                names.forEach(
                    name ->
                        eras.computeIfAbsent(name.substring(0, 1), first -> new ArrayList<>())
                            .add(new Era(name, Integer.parseInt(before)))));
    return eras;
  }
}
