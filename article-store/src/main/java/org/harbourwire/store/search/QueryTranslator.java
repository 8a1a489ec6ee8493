package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.util.ObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.harbourwire.query.Query.After;
import org.harbourwire.query.Query.All;
import org.harbourwire.query.Query.AmountOver;
import org.harbourwire.query.Query.And;
import org.harbourwire.query.Query.Before;
import org.harbourwire.query.Query.Entity;
import org.harbourwire.query.Query.Language;
import org.harbourwire.query.Query.Not;
import org.harbourwire.query.Query.Or;
import org.harbourwire.query.Query.Phrase;
import org.harbourwire.query.Query.Prefix;
import org.harbourwire.query.Query.SourceIs;
import org.harbourwire.query.Query.Topic;
import org.harbourwire.query.Query.Words;
import org.harbourwire.store.document.ArticleDocument;

/// Says a [org.harbourwire.query.Query] in Elasticsearch's language.
final class QueryTranslator {
  /// A word in the headline counts for more.
  private static final List<String> TEXT_FIELDS = List.of("title^3", "text");

  private QueryTranslator() {}

  static Query translate(org.harbourwire.query.Query query) {
    return switch (query) {
      case All() -> of(q -> q.matchAll(m -> m));
      case And(var parts) -> bool(b -> b.must(all(parts)));
      case Or(var parts) -> bool(b -> b.should(all(parts)).minimumShouldMatch("1"));
      case Not(var part) -> bool(b -> b.mustNot(translate(part)));
      case Words words -> words(words.terms());
      case Phrase(var text) -> words(List.of(text));
      case Prefix(var text) -> prefix(text);
      case Topic(var id) -> term("topics", id);
      case Entity(var idOrName) -> term("entity_keys", ArticleDocument.entityKey(idOrName));
      case SourceIs(var id) -> term("source.id", id);
      case Language(var tag) -> language(tag);
      case After after ->
          of(q -> q.range(r -> r.date(d -> d.field("@timestamp").gte(after.from().toString()))));
      case Before before ->
          of(q -> q.range(r -> r.date(d -> d.field("@timestamp").lt(before.until().toString()))));
      case AmountOver amount -> amount(amount);
    };
  }

  private static List<Query> all(List<org.harbourwire.query.Query> parts) {
    return parts.stream().map(QueryTranslator::translate).toList();
  }

  /// A term of several tokens must stand together; one of none (a lone dash) narrows nothing,
  /// unless there is no other: then nothing is found, and rules are met by nothing either.
  private static Query words(List<String> terms) {
    List<Query> phrases =
        terms.stream()
            .filter(t -> !org.harbourwire.text.analysis.Phrase.of(t).isEmpty())
            .map(QueryTranslator::phrase)
            .toList();
    return phrases.isEmpty() ? of(q -> q.matchNone(m -> m)) : bool(b -> b.must(phrases));
  }

  private static Query phrase(String text) {
    return of(q -> q.multiMatch(m -> m.query(text).fields(TEXT_FIELDS).type(TextQueryType.Phrase)));
  }

  private static Query prefix(String text) {
    return of(
        q -> q.multiMatch(m -> m.query(text).fields(TEXT_FIELDS).type(TextQueryType.PhrasePrefix)));
  }

  private static Query language(String tag) {
    return bool(
        b ->
            b.should(s -> s.term(t -> t.field("language").value(tag).caseInsensitive(true)))
                .should(
                    s -> s.prefix(p -> p.field("language").value(tag + "-").caseInsensitive(true)))
                .minimumShouldMatch("1"));
  }

  private static Query amount(AmountOver amount) {
    double value = amount.value().doubleValue();
    String currency = amount.currency();
    return of(
        q ->
            q.nested(
                n ->
                    n.path("amounts")
                        .query(
                            bool(
                                b -> {
                                  b.must(
                                      m ->
                                          m.range(
                                              r ->
                                                  r.number(
                                                      x -> x.field("amounts.value").gt(value))));
                                  return currency == null
                                      ? b
                                      : b.must(term("amounts.currency", currency));
                                }))));
  }

  static Query term(String field, String value) {
    return of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query bool(Function<BoolQuery.Builder, BoolQuery.Builder> conditions) {
    return of(q -> q.bool(conditions::apply));
  }

  private static Query of(Function<Query.Builder, ObjectBuilder<Query>> condition) {
    return Query.of(condition);
  }
}
