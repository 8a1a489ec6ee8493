package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.harbourwire.text.analysis.WordBeginning;

/// Conditions on the words of an article.
final class TextQueries {
  /// A headline names what an article is about, the lead says it, the rest may mention anything.
  private static final List<String> FIELDS = List.of("title^3", "lead^1.5", "text");

  /// Of the fields that hold the words the best counts in full, the others a little: a headline
  /// repeated in the text is not twice as good.
  private static final double OTHER_FIELDS = 0.3;

  /// So far apart, in words, may stand what a reader typed as one line to be counted as together.
  private static final int NEAR = 6;

  /// Of a compound, so many words that its last part may become: more than a language has.
  private static final int MOST_ENDINGS = 10_000;

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

  /// Articles that hold a word beginning so, however many such words there are.
  static Query prefix(String typed) {
    return switch (WordBeginning.of(typed)) {
      case WordBeginning.Characters(String text) -> phrase(text);
      case WordBeginning.Letters(String folded, String text) -> {
        List<Query> either = new ArrayList<>(FIELDS.stream().map(f -> prefix(f, folded)).toList());
        either.add(phrase(text));
        yield Query.of(q -> q.disMax(d -> d.queries(either)));
      }
      case WordBeginning.Compound(String text) ->
          Query.of(
              q ->
                  q.multiMatch(
                      m ->
                          m.query(text)
                              .fields(FIELDS)
                              .type(TextQueryType.PhrasePrefix)
                              .maxExpansions(MOST_ENDINGS)));
    };
  }

  private static Query prefix(String weighed, String beginning) {
    String[] field = weighed.split("\\^", 2);
    float weight = field.length == 1 ? 1 : Float.parseFloat(field[1]);
    return Query.of(q -> q.prefix(p -> p.field(field[0]).value(beginning).boost(weight)));
  }

  static Query bool(UnaryOperator<BoolQuery.Builder> conditions) {
    return Query.of(q -> q.bool(conditions::apply));
  }
}
