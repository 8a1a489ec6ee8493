package org.harbourwire.ingest.date.zone;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Reads zones by their English names: Eastern Standard Time, China Standard Time, London time, and
/// as the last of a field the place alone. The names are those of CLDR's table of Windows' zones
/// and of its English display names, without their last words.
final class EnglishNames {
  private static final int MOST_WORDS = 5;

  private static final Map<String, String> ZONES =
      WordTable.load(EnglishNames.class, "english-names.txt");
  private static final Set<String> FIRST_WORDS =
      ZONES.keySet().stream().map(name -> name.split("_", 2)[0]).collect(toUnmodifiableSet());
  private static final Set<String> SEASONS =
      Set.of("standard", "daylight", "summer", "winter", "mean");

  private static final Set<String> AMERICAN = Set.of("eastern", "central", "mountain", "pacific");

  private final DateTokens tokens;

  EnglishNames(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// The zone whose name starts at token `index`.
  ///
  /// @param field whether the place alone is enough at the end of the text; in prose only America's
  ///   zones are called so (4:30 AM Eastern)
  @Nullable ZoneMatch read(int index, boolean field) {
    if (!FIRST_WORDS.contains(tokens.at(index).text())) {
      return ofPlace(index);
    }
    ZoneMatch longest = null;
    StringBuilder name = new StringBuilder();
    int at = index;
    for (int words = 0; words < MOST_WORDS && tokens.at(at).kind() == Kind.WORD; words++) {
      name.append(words == 0 ? "" : "_").append(tokens.at(at).text());
      at = tokens.at(at + 1).oneOf(".-") ? at + 2 : at + 1;
      String zone = ZONES.get(name.toString());
      int end = zone == null ? at : afterTime(at);
      if (zone != null && (end > at || isWhole(at, name, field))) {
        longest = inCountry(name.toString(), ZoneMatch.of(zone, end));
      }
    }
    return longest;
  }

  /// French, Spanish and Italian: heure de Paris, hora de Madrid.
  private @Nullable ZoneMatch ofPlace(int index) {
    Token word = tokens.at(index);
    boolean hour = word.is("heure") || word.is("hora") || word.is("ora");
    if (!hour || !(tokens.at(index + 1).is("de") || tokens.at(index + 1).is("di"))) {
      return null;
    }
    String zone = ZONES.get(tokens.at(index + 2).text());
    return zone == null ? ZoneMatch.unknown(index + 3) : ZoneMatch.of(zone, index + 3);
  }

  /// After "Standard Time", "Time" and the like; `index` when they are not there.
  private int afterTime(int index) {
    int at = SEASONS.contains(tokens.at(index).text()) ? index + 1 : index;
    return tokens.at(at).is("time") ? at + 1 : index;
  }

  /// Central Standard Time (Mexico) is not that of the United States.
  private ZoneMatch inCountry(String name, ZoneMatch zone) {
    if (!tokens.at(zone.next()).is("(") || !tokens.at(zone.next() + 2).is(")")) {
      return zone;
    }
    String id = ZONES.get(name + "_" + tokens.at(zone.next() + 1).text());
    return id == null ? zone : ZoneMatch.of(id, zone.next() + 3);
  }

  private boolean isWhole(int index, StringBuilder name, boolean field) {
    boolean last = tokens.at(index).kind() == Kind.END || tokens.at(index).oneOf(")]");
    boolean american = tokens.at(index).kind() != Kind.WORD && AMERICAN.contains(name.toString());
    return field ? last : american;
  }
}
