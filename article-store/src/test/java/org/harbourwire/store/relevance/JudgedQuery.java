package org.harbourwire.store.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A query with what a reader said of the articles.
///
/// @param text as it was typed
/// @param blind whether it was never looked at while the ranking was made
/// @param grades by article id, from 1 to 3
record JudgedQuery(String text, boolean blind, Map<String, Integer> grades) {
  private static final int LOOKED_AT = 10;

  static List<JudgedQuery> all() {
    List<JudgedQuery> queries = new ArrayList<>();
    boolean blind = false;
    for (String line : Lines.of("queries.txt")) {
      if (line.startsWith("[")) {
        blind = line.equals("[blind]");
      } else {
        queries.add(read(line, blind));
      }
    }
    return queries;
  }

  private static JudgedQuery read(String line, boolean blind) {
    int bar = line.lastIndexOf('|');
    Map<String, Integer> grades = new HashMap<>();
    for (String judgement : line.substring(bar + 1).strip().split(" ", -1)) {
      String[] parts = judgement.split("=", 2);
      grades.put(InventedArticles.id(parts[0]), Integer.valueOf(parts[1]));
    }
    return new JudgedQuery(line.substring(0, bar).strip(), blind, grades);
  }

  /// How good an order of articles is, from 0 to 1: normalised discounted cumulative gain of the
  /// first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1.
  double ndcg(List<String> found) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    List<Integer> seen = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    return gain(seen) / gain(best);
  }

  private static double gain(List<Integer> grades) {
    return IntStream.range(0, Math.min(LOOKED_AT, grades.size()))
        .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0))
        .sum();
  }
}
