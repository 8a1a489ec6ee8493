package org.harbourwire.bench.ablation;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.harbourwire.bench.ablation.PageAnswers.Found;

/// How near answers are to what people read: of the body the harmonic mean of mean precision and
/// mean recall in four-grams, of title, date and authors the share of pages that have them right,
/// not a number where the golds tell none.
record Scores(double body, double title, double date, double authors) {

  /// Scores the answers to the pages that `golds` holds.
  static Scores of(Map<String, Gold> golds, Map<String, Found> answers) {
    double precision = 0;
    double recall = 0;
    int answered = 0;
    int texts = 0;
    for (var gold : golds.entrySet()) {
      if (gold.getValue().text().isEmpty()) {
        continue;
      }
      var wanted = Tokens.grams(gold.getValue().text());
      var found = Tokens.grams(answers.getOrDefault(gold.getKey(), Found.NOTHING).text());
      double shared = shared(wanted, found);
      texts++;
      recall += shared / sum(wanted);
      if (!found.isEmpty()) {
        answered++;
        precision += shared / sum(found);
      }
    }
    double p = precision / Math.max(1, answered);
    double r = recall / Math.max(1, texts);
    return new Scores(
        p + r == 0 ? 0 : 2 * p * r / (p + r),
        share(golds, answers, Gold::title, (g, f) -> same(g, f.title(), Tokens::words)),
        share(
            golds,
            answers,
            g -> Tokens.day(g.published()).isEmpty() ? "" : g.published(),
            (g, f) -> same(g, f.published(), Tokens::day)),
        share(golds, answers, Gold::authors, (g, f) -> same(g, f.authors(), Tokens::people)));
  }

  private static boolean same(String gold, String found, Function<String, ?> read) {
    return read.apply(gold).equals(read.apply(found));
  }

  private static double share(
      Map<String, Gold> golds,
      Map<String, Found> answers,
      Function<Gold, String> field,
      BiPredicate<String, Found> right) {
    List<String> asked =
        golds.keySet().stream().filter(id -> !field.apply(golds.get(id)).isEmpty()).toList();
    long hits =
        asked.stream()
            .filter(
                id ->
                    right.test(field.apply(golds.get(id)), answers.getOrDefault(id, Found.NOTHING)))
            .count();
    return asked.isEmpty() ? Double.NaN : (double) hits / asked.size();
  }

  private static double shared(
      Map<List<String>, Integer> wanted, Map<List<String>, Integer> found) {
    return wanted.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  private static double sum(Map<List<String>, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }
}
