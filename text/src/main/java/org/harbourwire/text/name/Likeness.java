package org.harbourwire.text.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.text.fold.Folding;

/// Which topic somebody may have meant who mistyped it.
final class Likeness {
  private Likeness() {}

  /// The topic of which the id or a name is the nearest to `typed`, by the share of characters that
  /// must be changed; of several the first by id. None where no topic is known.
  static Optional<Tag> nearest(String typed, Map<Tag, List<String>> names) {
    String folded = Folding.fold(typed);
    return names.entrySet().stream()
        .filter(e -> e.getKey().kind() == Tag.Kind.TOPIC)
        .min(
            Comparator.comparingDouble((Map.Entry<Tag, List<String>> e) -> distance(folded, e))
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey);
  }

  private static double distance(String typed, Map.Entry<Tag, List<String>> topic) {
    return Stream.concat(Stream.of(topic.getKey().id()), topic.getValue().stream())
        .mapToDouble(name -> distance(typed, Folding.fold(name)))
        .min()
        .orElseThrow();
  }

  /// Optimal string alignment (Damerau 1964: insertions, deletions, substitutions and neighbours
  /// that changed places), in parts of the longer one.
  static double distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    Arrays.setAll(cost[0], j -> j);
    for (int i = 1; i <= a.length(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (swapped(a, i, b, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
