package org.harbourwire.enrich.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The lines of a gazetteer file that hold names, each with its place for messages. A file that
/// begins with `extends: shipped` changes the one that ships: a line takes the place of the shipped
/// one with its id, or is added; `- id` takes a shipped one away.
final class GazetteerLines {
  private static final String EXTENDS = "extends:";
  private static final String SHIPPED = "shipped";

  private GazetteerLines() {}

  /// A line that holds a name.
  ///
  /// @param place where it stands, in words
  record Line(String place, String text) {
    String id() {
      return text.substring(0, Math.max(0, text.indexOf('|'))).strip();
    }
  }

  /// The lines of `text`, those of the shipped file that it keeps included.
  ///
  /// @param faults what is wrong with how it extends that is added here
  static List<Line> of(String text, List<String> faults) {
    List<Line> own = lines(text, "");
    if (own.isEmpty() || !own.getFirst().text().startsWith(EXTENDS)) {
      return own;
    }
    Line first = own.removeFirst();
    if (!first.text().substring(EXTENDS.length()).strip().equals(SHIPPED)) {
      faults.add(first.place() + ": only 'extends: shipped' is known");
    }
    return over(lines(Gazetteer.shippedText(), "shipped "), own, faults);
  }

  /// `lines` as a file.
  static String text(List<Line> lines) {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  private static List<Line> over(List<Line> shipped, List<Line> own, List<String> faults) {
    Map<String, Line> byId = new LinkedHashMap<>();
    shipped.forEach(line -> byId.put(line.id(), line));
    List<Line> added = new ArrayList<>();
    for (Line line : own) {
      if (line.text().startsWith("- ")) {
        String id = line.text().substring(2).strip();
        if (byId.remove(id) == null) {
          faults.add(line.place() + ": no shipped name has the id " + id + "; mend or remove it");
        }
      } else if (byId.replace(line.id(), line) == null) {
        added.add(line);
      }
    }
    List<Line> all = new ArrayList<>(byId.values());
    all.addAll(added);
    return all;
  }

  private static List<Line> lines(String text, String origin) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Line(origin + "line " + number, line.strip()));
      }
    }
    return lines;
  }
}
