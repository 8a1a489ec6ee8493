package org.harbourwire.ingest.date.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Reads zones by their names in Chinese, Japanese and Korean: 香港時間, 美東夏令時間, 日本標準時.
final class ChineseNames {
  /// The time of the place that is spoken of, which nobody knows.
  private static final String UNKNOWN = "unknown";

  private static final List<String> SEASONS =
      List.of("標準", "标准", "夏令", "夏季", "夏日", "冬令", "冬季", "日光節約", "日光节约");
  private static final List<String> TIMES = List.of("時間", "时间", "時", "时");

  private record Place(String name, String zone) {}

  /// Places by the first character of their names, in the order of the resource.
  private static final Map<Character, List<Place>> PLACES = places();

  /// Names that are whole without 時間.
  private static final Set<String> WHOLE =
      WordTable.load(ChineseNames.class, "whole-names.txt").keySet();

  private final DateTokens tokens;

  ChineseNames(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// The zone whose name starts at token `index`.
  @Nullable ZoneMatch read(int index) {
    for (Place place : PLACES.getOrDefault(tokens.at(index).text().charAt(0), List.of())) {
      int length = tokens.spells(index, place.name());
      int end = length == 0 ? index : afterTime(index + length);
      if (end > index + length || (length > 0 && WHOLE.contains(place.name()))) {
        return place.zone().equals(UNKNOWN)
            ? ZoneMatch.unknown(end)
            : ZoneMatch.of(place.zone(), end);
      }
    }
    return null;
  }

  /// Where the zone's name starts that ends right before token `index` (美東時間2026年1月5日); `index`
  /// when none does.
  int startBefore(int index) {
    if (tokens.at(index - 1).kind() != Kind.HAN) {
      return index;
    }
    for (int start = Math.max(0, index - 10); start < index - 1; start++) {
      ZoneMatch zone = tokens.at(start).kind() == Kind.HAN ? read(start) : null;
      if (zone != null && zone.next() == index) {
        return start;
      }
    }
    return index;
  }

  /// After 標準時間, 時間 and the like; `index` when they are not there. 時 alone is an hour's unit.
  private int afterTime(int index) {
    int season = spelt(index, SEASONS);
    int time = spelt(index + season, season > 0 ? TIMES : TIMES.subList(0, 2));
    return time > 0 ? index + season + time : index;
  }

  private int spelt(int index, List<String> words) {
    for (String word : words) {
      int length = tokens.spells(index, word);
      if (length > 0) {
        return length;
      }
    }
    return 0;
  }

  private static Map<Character, List<Place>> places() {
    Map<Character, List<Place>> places = new HashMap<>();
    for (String resource : List.of("whole-names.txt", "named-times.txt")) {
      WordTable.inOrder(ChineseNames.class, resource)
          .forEach(
              (zone, names) ->
                  names.forEach(
                      name ->
                          places
                              .computeIfAbsent(name.charAt(0), c -> new ArrayList<>())
                              .add(new Place(name, zone))));
    }
    return places;
  }
}
