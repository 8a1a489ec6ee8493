package org.harbourwire.enrich.latin;

import java.util.List;
import java.util.regex.Pattern;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Consecutive words of a field.
///
/// @param field the field
/// @param all all words of the field
/// @param from index of the first
/// @param to one past the last
record Run(FieldText field, List<Word> all, int from, int to) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final CharacterSet STOPS = CharacterSet.of(".!?;:。");

  int size() {
    return to - from;
  }

  Word word(int i) {
    return all.get(from + i);
  }

  Run part(int first, int end) {
    return new Run(field, all, from + first, from + end);
  }

  Range range() {
    return new Range(word(0).range().start(), word(size() - 1).range().end());
  }

  String text() {
    return BLANKS.matcher(field.words(range())).replaceAll(" ");
  }

  /// The lower-case word `distance` places before the run, or an empty string where something other
  /// than a space stands between.
  String before(int distance) {
    int at = from - distance;
    if (at < 0) {
      return "";
    }
    int end = word(0).range().start();
    boolean stops = STOPS.next(field.original(), all.get(at).range().end()) < end;
    return stops ? "" : all.get(at).lower();
  }

  /// Whether the line it stands in looks like a heading, in which capitals tell nothing.
  boolean inHeading() {
    return Heading.is(field.original(), range().start());
  }

  /// What follows the run.
  String after() {
    int end = range().end();
    return field.original().substring(end, Math.min(field.original().length(), end + 40));
  }
}
