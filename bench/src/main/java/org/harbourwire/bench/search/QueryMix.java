package org.harbourwire.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.harbourwire.bench.index.InventedNews;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;

/// Queries as people type them, over the words of [InventedNews]: one word, two, a phrase, Chinese,
/// a word with filters.
final class QueryMix {
  private static final int DIFFERENT = 200;
  private static final int FREQUENT = 40;
  private static final int RARE = 4_000;

  private QueryMix() {}

  static List<Query> queries(long seed) {
    Random random = new Random(seed);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      queries.add(parsed(text(i % 6, random)));
    }
    return queries;
  }

  private static String text(int kind, Random random) {
    String rare = InventedNews.word(FREQUENT + random.nextInt(RARE));
    String frequent = InventedNews.word(random.nextInt(FREQUENT));
    return switch (kind) {
      case 0 -> rare;
      case 1 -> frequent + " " + rare;
      case 2 -> "\"" + frequent + " " + InventedNews.word(random.nextInt(FREQUENT)) + "\"";
      case 3 -> InventedNews.hanWord(random.nextInt(RARE));
      case 4 -> rare + " topic:topic-" + random.nextInt(25) + " lang:en";
      default -> frequent + " -" + rare + " after:2026-01-01";
    };
  }

  private static Query parsed(String text) {
    return switch (QueryParser.parse(text)) {
      case ParseOutcome.Parsed(Query query) -> query;
      case ParseOutcome.Faulty faulty -> throw new IllegalArgumentException(faulty.message());
    };
  }
}
