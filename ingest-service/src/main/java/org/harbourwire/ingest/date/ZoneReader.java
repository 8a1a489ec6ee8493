package org.harbourwire.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/// Reads a zone: an offset, `GMT+8`, an abbreviation, a region such as `Asia/Hong_Kong`, or 香港時間.
final class ZoneReader {
  record ZoneMatch(ZoneId zone, int next) {}

  private static final int MAX_OFFSET_HOURS = 14;

  /// Abbreviations with one meaning in practice. CST is left to [#named].
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("wet", "Z"),
          Map.entry("hkt", "+08:00"),
          Map.entry("hkst", "+08:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("awst", "+08:00"),
          Map.entry("pht", "+08:00"),
          Map.entry("myt", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("ict", "+07:00"),
          Map.entry("wib", "+07:00"),
          Map.entry("ist", "+05:30"),
          Map.entry("msk", "+03:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("met", "+01:00"),
          Map.entry("mest", "+02:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("west", "+01:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("acst", "+09:30"),
          Map.entry("acdt", "+10:30"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"),
          Map.entry("ast", "-04:00"),
          Map.entry("adt", "-03:00"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("pt", "America/Los_Angeles"));

  private static final Map<String, String> NAMED_TIMES =
      Map.of(
          "香港時間", "Asia/Hong_Kong",
          "香港时间", "Asia/Hong_Kong",
          "北京時間", "Asia/Shanghai",
          "北京时间", "Asia/Shanghai",
          "台北時間", "Asia/Taipei",
          "東京時間", "Asia/Tokyo");

  private final DateTokens tokens;
  private final ZoneId fallback;

  ZoneReader(DateTokens tokens, ZoneId fallback) {
    this.tokens = tokens;
    this.fallback = fallback;
  }

  /// The zone that starts at token `index`, if one does.
  @Nullable ZoneMatch read(int index) {
    Token token = tokens.at(index);
    if (token.is("(")) {
      ZoneMatch inner = read(index + 1);
      return inner != null && tokens.at(inner.next()).is(")")
          ? new ZoneMatch(inner.zone(), inner.next() + 1)
          : null;
    }
    return switch (token.kind()) {
      case SIGN -> offset(index);
      case WORD -> named(index);
      case HAN -> chinese(index);
      case NUMBER, END -> null;
    };
  }

  /// `+0800`, `+08:00`, `+8`. A sign that does not touch its number is a dash.
  private @Nullable ZoneMatch offset(int index) {
    Token sign = tokens.at(index);
    Token number = tokens.at(index + 1);
    if (!sign.oneOf("+-") || !number.isNumber(1, 4) || !tokens.touches(index + 1)) {
      return null;
    }
    int hours = (int) number.value();
    int minutes = 0;
    int next = index + 2;
    if (number.text().length() > 2) {
      minutes = hours % 100;
      hours = hours / 100;
    } else if (tokens.at(next).is(":")
        && tokens.at(next + 1).isNumber(2, 2)
        && tokens.touches(next + 1)) {
      minutes = (int) tokens.at(next + 1).value();
      next += 2;
    }
    if (hours > MAX_OFFSET_HOURS || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return new ZoneMatch(ZoneOffset.ofTotalSeconds(sign.is("-") ? -seconds : seconds), next);
  }

  private @Nullable ZoneMatch named(int index) {
    String word = tokens.at(index).text();
    if (tokens.at(index + 1).is("/")) {
      return region(index);
    }
    if (word.equals("cst")) {
      return new ZoneMatch(centralOrChina(), index + 1);
    }
    String id = ABBREVIATIONS.get(word);
    if (id == null) {
      return null;
    }
    if (id.equals("Z") && word.length() > 1) {
      ZoneMatch shifted = offset(index + 1);
      if (shifted != null) {
        return shifted;
      }
    }
    return new ZoneMatch(ZoneId.of(id), index + 1);
  }

  /// CST is China's time for a source that lives by it, else America's Central time (RFC 822).
  private ZoneId centralOrChina() {
    boolean china = fallback.getId().matches("Asia/.*|Hongkong|PRC|\\+08:00");
    return ZoneOffset.ofHours(china ? 8 : -6);
  }

  private @Nullable ZoneMatch region(int index) {
    int next = index;
    StringBuilder id = new StringBuilder();
    while (next - index < 5
        && (tokens.at(next).kind() == Kind.WORD || tokens.at(next).oneOf("/_"))
        && (next == index || tokens.touches(next))) {
      id.append(tokens.at(next).text());
      next++;
    }
    try {
      return new ZoneMatch(ZoneId.of(capitalised(id)), next);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String capitalised(StringBuilder id) {
    for (int i = 0; i < id.length(); i++) {
      if (i == 0 || id.charAt(i - 1) == '/' || id.charAt(i - 1) == '_') {
        id.setCharAt(i, Character.toUpperCase(id.charAt(i)));
      }
    }
    return id.toString();
  }

  private @Nullable ZoneMatch chinese(int index) {
    for (Map.Entry<String, String> named : NAMED_TIMES.entrySet()) {
      int length = tokens.spells(index, named.getKey());
      if (length > 0) {
        return new ZoneMatch(ZoneId.of(named.getValue()), index + length);
      }
    }
    return null;
  }
}
