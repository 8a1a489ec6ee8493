package org.harbourwire.ingest.date;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/// Reads a zone: an offset, `GMT+8`, an abbreviation, a region such as `Asia/Hong_Kong`, or 香港時間.
final class ZoneReader {
  record ZoneMatch(ZoneId zone, int next) {}

  private static final Map<String, String> ABBREVIATIONS =
      WordTable.load(ZoneReader.class, "zones.txt");
  private static final Map<String, String> FINAL =
      WordTable.load(ZoneReader.class, "final-zones.txt");
  private static final Map<String, String> NAMED_TIMES =
      WordTable.load(ZoneReader.class, "named-times.txt");

  /// Regions by their names in small letters.
  private static final Map<String, String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.indexOf('/') > 0)
          .collect(toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

  /// Where IST is not India's time but that of the country.
  private static final Pattern ISRAEL_OR_IRELAND =
      Pattern.compile("Asia/(?:Jerusalem|Tel_Aviv)|Israel|Europe/Dublin|Eire");

  private final DateTokens tokens;
  private final ZoneId fallback;
  private final OffsetReader offsets;

  ZoneReader(DateTokens tokens, ZoneId fallback) {
    this.tokens = tokens;
    this.fallback = fallback;
    this.offsets = new OffsetReader(tokens);
  }

  /// The zone that starts at token `index`, if one does.
  @Nullable ZoneMatch read(int index) {
    Token token = tokens.at(index);
    if (token.oneOf("([")) {
      ZoneMatch inner = read(index + 1);
      return inner != null && tokens.at(inner.next()).oneOf(")]")
          ? new ZoneMatch(inner.zone(), inner.next() + 1)
          : null;
    }
    return switch (token.kind()) {
      case SIGN -> offsets.read(index);
      case WORD -> named(index);
      case HAN -> chinese(index);
      case NUMBER, END -> null;
    };
  }

  /// Like [#read], right after a time, where it may be the last of a date field: `A` of RFC 822.
  @Nullable ZoneMatch afterTime(int index, boolean field) {
    ZoneMatch zone = read(index);
    if (zone != null || !field) {
      return zone;
    }
    String id = tokens.at(index + 1).kind() == Kind.END ? FINAL.get(tokens.at(index).text()) : null;
    return id == null ? offsets.withoutSign(index) : new ZoneMatch(ZoneId.of(id), index + 1);
  }

  /// Whether an offset is written at token `index`, be it one that there is not.
  boolean isOffset(int index) {
    return offsets.isWritten(index);
  }

  private @Nullable ZoneMatch named(int index) {
    String word = tokens.at(index).text();
    if (tokens.at(index + 1).is("/")) {
      return region(index);
    }
    if (word.equals("cst")) {
      return new ZoneMatch(centralOrChina(), index + 1);
    }
    if (word.equals("ist") && ISRAEL_OR_IRELAND.matcher(fallback.getId()).matches()) {
      return new ZoneMatch(fallback, index + 1);
    }
    String id = ABBREVIATIONS.get(word);
    if (id == null) {
      return null;
    }
    if (id.equals("Z") && word.length() > 1) {
      ZoneMatch shifted = offsets.read(index + 1);
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
    String known = REGIONS.get(id.toString());
    return known == null ? null : new ZoneMatch(ZoneId.of(known), next);
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
