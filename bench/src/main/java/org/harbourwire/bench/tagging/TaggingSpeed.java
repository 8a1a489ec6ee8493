package org.harbourwire.bench.tagging;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.bench.tagging.Rounds.Pass;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.vocabulary.Vocabulary;

/// What tagging costs on one core: by step for short and long articles, beside a bare pass of Aho
/// and Corasick and CoreNLP's tagger, and with 1,500 and 200,000 names.
public final class TaggingSpeed {
  private static final int LONG = 10;
  private static final int FEW = 1_500;
  private static final int MANY = 200_000;
  private static final Rounds ROUNDS = new Rounds(40, 11);
  private static final Rounds SLOW_ROUNDS = new Rounds(2, 3);

  private TaggingSpeed() {}

  /// Prints a table for each length of articles, then the growth.
  ///
  /// @param args files of articles in JSON Lines `{"title", "text"}`
  public static void main(String[] args) throws IOException {
    Sample sample = Sample.read(Arrays.stream(args).map(Path::of).toList());
    Vocabulary shipped = Vocabulary.shipped();
    System.out.printf("%,d names ship%n", Aliases.count(shipped.gazetteer()));
    for (Sample one : List.of(sample, sample.joined(LONG))) {
      Map<String, Pass> steps = new Steps(shipped, one).passes();
      steps.put("bare Aho-Corasick", Aliases.bare(shipped, one));
      print(one, ROUNDS.medians(steps));
    }
    Sample latin = sample.joined(1).latin();
    Optional<CoreNlp> coreNlp = CoreNlp.find();
    coreNlp.ifPresentOrElse(
        peer -> besideCoreNlp(peer, latin),
        () -> System.out.println("CoreNLP is not on the class path"));
    growth(sample);
  }

  private static void besideCoreNlp(CoreNlp peer, Sample latin) {
    Enricher enricher = Enricher.shipped();
    Map<String, Pass> both = new LinkedHashMap<>();
    both.put(
        "all", () -> latin.articles().stream().mapToLong(s -> Steps.enrich(enricher, s)).sum());
    both.put("CoreNLP 3 classes", () -> latin.articles().stream().mapToLong(peer::tag).sum());
    print(latin, SLOW_ROUNDS.medians(both));
  }

  private static void growth(Sample sample) {
    Map<String, Pass> passes = new LinkedHashMap<>();
    long before = used();
    for (int names : new int[] {FEW, MANY}) {
      Vocabulary vocabulary = Aliases.vocabulary(names);
      Enricher enricher = new Enricher(vocabulary);
      long after = used();
      System.out.printf(
          Locale.ROOT,
          "%,d names: %d MB of heap for vocabulary and enricher%n",
          Aliases.count(vocabulary.gazetteer()),
          (after - before) >> 20);
      before = after;
      Map<String, Pass> steps = new Steps(vocabulary, sample).passes();
      passes.put("entities, " + names + " names", step(steps, "entities"));
      passes.put(
          "all, " + names + " names",
          () -> sample.articles().stream().mapToLong(s -> Steps.enrich(enricher, s)).sum());
      before = used();
    }
    print(sample, ROUNDS.medians(passes));
  }

  private static Pass step(Map<String, Pass> steps, String name) {
    return Optional.ofNullable(steps.get(name)).orElseThrow();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void print(Sample sample, Map<String, Double> medians) {
    System.out.printf(
        Locale.ROOT,
        "%,d articles of %,d characters on average%n",
        sample.articles().size(),
        sample.characters() / sample.articles().size());
    double least = medians.values().stream().min(Double::compare).orElse(1.0);
    medians.forEach(
        (name, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "  %-24s %,11.0f articles/s %9.1f ns/character %8.1f times the least%n",
                name,
                sample.articles().size() / (nanos / 1e9),
                nanos / sample.characters(),
                nanos / least));
  }
}
