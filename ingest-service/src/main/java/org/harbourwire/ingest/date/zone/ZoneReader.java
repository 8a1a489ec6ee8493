package org.harbourwire.ingest.date.zone;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a zone: an offset, `GMT+8`, an abbreviation, a region such as `Asia/Hong_Kong`, Eastern
/// Standard Time, or 香港時間.
public final class ZoneReader {
  private static final Map<String, String> FINAL =
      WordTable.load(ZoneReader.class, "final-zones.txt");

  /// Regions by their names in small letters.
  private static final Map<String, String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.indexOf('/') > 0)
          .collect(toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

  private final DateTokens tokens;
  private final boolean field;
  private final OffsetReader offsets;
  private final Abbreviations abbreviations;
  private final EnglishNames english;
  private final ChineseNames chinese;
  private final UnknownZones unknown;

  /// @param source the zone of a date that names none, by which an ambiguous abbreviation is read
  /// @param field whether the text is a date field; in prose an abbreviation is written in capitals
  public ZoneReader(DateTokens tokens, ZoneId source, boolean field) {
    this.tokens = tokens;
    this.field = field;
    this.offsets = new OffsetReader(tokens);
    this.abbreviations = new Abbreviations(source);
    this.english = new EnglishNames(tokens);
    this.chinese = new ChineseNames(tokens);
    this.unknown = new UnknownZones(tokens, field);
  }

  /// The zone that starts at token `index`, if one does.
  public @Nullable ZoneMatch read(int index) {
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
      case HAN -> chinese.read(index);
      case NUMBER, END -> null;
    };
  }

  /// Like [#read], right after a time, where it may be the last of a date field (`A` of RFC 822) or
  /// one that nobody knows.
  ///
  /// @param seconds whether the time has seconds, without which a letter is no zone of RFC 822
  public @Nullable ZoneMatch afterTime(int index, boolean seconds) {
    ZoneMatch zone = read(index);
    if (zone == null && field) {
      zone = finalZone(index, seconds);
    }
    return zone == null ? unknown.read(index) : zone;
  }

  /// Where the zone's name starts that ends right before token `index`; `index` when none does.
  public int startBefore(int index) {
    return chinese.startBefore(index);
  }

  /// Whether an offset is written at token `index`, be it one that there is not.
  public boolean isOffset(int index) {
    boolean ofUtc = Abbreviations.isUtc(tokens.at(index).text());
    return offsets.isWritten(index) || (ofUtc && offsets.isSigned(index + 1, 1));
  }

  private @Nullable ZoneMatch finalZone(int index, boolean seconds) {
    String word = tokens.at(index).text();
    boolean last = tokens.at(index + 1).kind() == Kind.END && tokens.isCapital(index);
    String id = last && (seconds || word.length() > 1) ? FINAL.get(word) : null;
    return id == null ? offsets.withoutSign(index) : ZoneMatch.of(id, index + 1);
  }

  private @Nullable ZoneMatch named(int index) {
    if (tokens.at(index + 1).is("/")) {
      return region(index);
    }
    ZoneMatch named =
        tokens.at(index + 1).kind() == Kind.NUMBER ? daylight(index) : english.read(index, field);
    return named == null ? abbreviation(index) : named;
  }

  /// PST8PDT, as POSIX has it.
  private @Nullable ZoneMatch daylight(int index) {
    String id = tokens.at(index).text() + tokens.at(index + 1).text() + tokens.at(index + 2).text();
    ZoneId zone = tokens.touches(index + 2) ? abbreviations.zone(id) : null;
    return zone == null ? null : new ZoneMatch(zone, index + 3);
  }

  private @Nullable ZoneMatch abbreviation(int index) {
    String word = tokens.at(index).text();
    boolean written = field || tokens.isCapital(index) || tokens.touches(index);
    ZoneId zone = written ? abbreviations.zone(word) : null;
    if (zone == null) {
      return null;
    }
    if (Abbreviations.isUtc(word)) {
      ZoneMatch shifted = offsets.afterUtc(index + 1);
      if (shifted != null) {
        return shifted;
      }
      if (offsets.isSigned(index + 1, 1)) {
        return field ? null : ZoneMatch.unknown(index + 3);
      }
    }
    return new ZoneMatch(zone, index + 1);
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
    return known == null ? null : ZoneMatch.of(known, next);
  }
}
