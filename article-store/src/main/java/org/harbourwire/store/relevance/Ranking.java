package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/// Weighs what was found by what the article is, beside how well its words meet the query: when it
/// was published, who published it, and whether it says something of its own. The factors stay near
/// 1, so that none of them puts what barely mentions the words before what is about them.
public final class Ranking {
  /// What never grows old of an article's worth, and what is news.
  private static final double LASTING = 0.7;

  private static final double NEWS = 0.3;

  /// The news in it is worth half after so long, and nothing is taken off for the first day.
  private static final Time HALF_LIFE = Time.of(t -> t.time("30d"));

  private static final Time FRESH = Time.of(t -> t.time("1d"));
  private static final double HALF = 0.5;

  /// Who announces or decides something is nearer to it than who reports it.
  private static final double FIRST_HAND = 1.1;

  private static final double SPONSORED = 0.7;

  /// Somebody else's words once more: the original first.
  private static final double COPY = 0.9;

  private static final List<String> FIRST_HAND_KINDS = List.of("government", "statutory body");

  private Ranking() {}

  /// The same with the worth of the article counted in.
  public static Query weighed(Query query) {
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(dated(query))
                        .functions(worth())
                        .scoreMode(FunctionScoreMode.Multiply)
                        .boostMode(FunctionBoostMode.Multiply)));
  }

  private static Query dated(Query query) {
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(query)
                        .functions(List.of(lasting(), news()))
                        .scoreMode(FunctionScoreMode.Sum)
                        .boostMode(FunctionBoostMode.Multiply)));
  }

  private static FunctionScore lasting() {
    return FunctionScore.of(f -> f.filter(a -> a.matchAll(m -> m)).weight(LASTING));
  }

  private static FunctionScore news() {
    return FunctionScore.of(
        f ->
            f.exp(
                    e ->
                        e.date(
                            d ->
                                d.field("@timestamp")
                                    .placement(
                                        p ->
                                            p.origin("now")
                                                .offset(FRESH)
                                                .scale(HALF_LIFE)
                                                .decay(HALF))))
                .weight(NEWS));
  }

  private static List<FunctionScore> worth() {
    return List.of(
        factor(
            Query.of(
                q ->
                    q.bool(
                        b ->
                            b.should(
                                FIRST_HAND_KINDS.stream()
                                    .map(k -> QueryTranslator.term("source.kind", k))
                                    .toList()))),
            FIRST_HAND),
        factor(Query.of(q -> q.term(t -> t.field("sponsored").value(true))), SPONSORED),
        factor(QueryTranslator.term("story.relation", "copy"), COPY));
  }

  private static FunctionScore factor(Query which, double weight) {
    return FunctionScore.of(f -> f.filter(which).weight(weight));
  }
}
