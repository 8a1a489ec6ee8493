package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.function.UnaryOperator;

/// Conditions on the words of an article.
final class TextQueries {
  /// A headline names what an article is about, the lead says it, the rest may mention anything.
  private static final List<String> FIELDS = List.of("title^3", "lead^1.5", "text");

  /// Of the fields that hold the words the best counts in full, the others a little: a headline
  /// repeated in the text is not twice as good.
  private static final double OTHER_FIELDS = 0.3;

  /// So far apart, in words, may stand what a reader typed as one line to be counted as together.
  private static final int NEAR = 6;

  private TextQueries() {}

  /// Articles that hold `words` one after the other.
  static Query phrase(String words) {
    return phrase(words, 0);
  }

  /// Articles that hold `words` near each other.
  static Query near(String words) {
    return phrase(words, NEAR);
  }

  private static Query phrase(String words, int slop) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(words)
                        .fields(FIELDS)
                        .type(TextQueryType.Phrase)
                        .slop(slop)
                        .tieBreaker(OTHER_FIELDS)));
  }

  /// Articles that hold a word beginning so.
  static Query prefix(String beginning) {
    return Query.of(
        q -> q.multiMatch(m -> m.query(beginning).fields(FIELDS).type(TextQueryType.PhrasePrefix)));
  }

  static Query bool(UnaryOperator<BoolQuery.Builder> conditions) {
    return Query.of(q -> q.bool(conditions::apply));
  }
}
