package org.harbourwire.portal.trend;

import java.util.Comparator;
import java.util.List;
import org.harbourwire.store.search.Gains;

/// A topic or an entity that gained.
///
/// @param value topic id or entity name
/// @param now how many articles of the period have it
/// @param before how many of the period before have it
/// @param significance see [LogLikelihood]
/// @param steps how many in each step of both periods, the oldest first
public record Trend(String value, long now, long before, double significance, List<Long> steps) {
  /// Of what is in fewer articles nothing can be said.
  static final long FEWEST_ARTICLES = 3;

  /// What chance makes in one of twenty cases.
  static final double SIGNIFICANT = 3.84;

  private static final int MOST = 20;

  public Trend {
    steps = List.copyOf(steps);
  }

  /// The topics that gained, the surest first.
  public static List<Trend> topics(Gains gains) {
    return of(gains.topics(), gains);
  }

  /// The entities that gained, the surest first.
  public static List<Trend> entities(Gains gains) {
    return of(gains.entities(), gains);
  }

  private static List<Trend> of(List<Gains.Count> counts, Gains gains) {
    long all = gains.articles();
    long allBefore = gains.articlesBefore();
    return counts.stream()
        .filter(c -> c.now() >= FEWEST_ARTICLES)
        .filter(c -> c.now() * allBefore > c.before() * all)
        .map(
            c ->
                new Trend(
                    c.value(),
                    c.now(),
                    c.before(),
                    LogLikelihood.ratio(c.now(), all, c.before(), allBefore),
                    c.steps()))
        .filter(t -> t.significance() >= SIGNIFICANT)
        .sorted(
            Comparator.comparingDouble(Trend::significance).reversed().thenComparing(Trend::value))
        .limit(MOST)
        .toList();
  }
}
