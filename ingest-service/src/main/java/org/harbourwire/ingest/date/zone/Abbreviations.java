package org.harbourwire.ingest.date.zone;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.jspecify.annotations.Nullable;

/// What the abbreviations of zones mean (`zones.txt`). One that means several things has the
/// meaning that it has where the source lives (`local-zones.txt`).
final class Abbreviations {
  /// The source's own zone, by any of its names.
  private static final String OWN = "own";

  private record Local(String region, String zone) {}

  private static final Map<String, ZoneId> EVERYWHERE =
      WordTable.load(Abbreviations.class, "zones.txt").entrySet().stream()
          .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> ZoneId.of(entry.getValue())));
  private static final Map<String, List<Local>> LOCAL = local();

  private final ZoneId source;

  Abbreviations(ZoneId source) {
    this.source = source;
  }

  /// The zone of an abbreviation in small letters.
  @Nullable ZoneId zone(String word) {
    for (Local local : LOCAL.getOrDefault(word, List.of())) {
      if (source.getId().startsWith(local.region())) {
        return local.zone().equals(OWN) ? source : ZoneId.of(local.zone());
      }
    }
    return EVERYWHERE.get(word);
  }

  /// Whether it is a name of UTC, after which an offset may follow.
  static boolean isUtc(String word) {
    return word.length() > 1 && ZoneOffset.UTC.equals(EVERYWHERE.get(word));
  }

  private static Map<String, List<Local>> local() {
    Map<String, List<Local>> meanings = new HashMap<>();
    WordTable.inOrder(Abbreviations.class, "local-zones.txt")
        .forEach(
            (zone, words) ->
                words.forEach(
                    word -> {
                      int at = word.indexOf('@');
                      meanings
                          .computeIfAbsent(word.substring(0, at), w -> new ArrayList<>())
                          .add(new Local(word.substring(at + 1), zone));
                    }));
    return meanings;
  }
}
