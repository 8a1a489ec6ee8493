package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// Says a [org.harbourwire.query.Query] in Elasticsearch's language. What names the kind of article
/// (a language, a day) decides and weighs nothing.
public final class QueryTranslator {
  private static final String TIME = "@timestamp";

  private final WordsTranslator words;
  private final TagNames names;

  /// @param names of topics and entities, by which words mean what is tagged with them
  public QueryTranslator(TagNames names) {
    this(names, new WordsTranslator(names));
  }

  private QueryTranslator(TagNames names, WordsTranslator words) {
    this.names = names;
    this.words = words;
  }

  /// The same in Elasticsearch's language.
  public Query translate(org.harbourwire.query.Query query) {
    return switch (query) {
      case All() -> of(q -> q.matchAll(m -> m));
      case And(var parts) -> TextQueries.bool(b -> b.must(all(parts)));
      case Or(var parts) -> TextQueries.bool(b -> b.should(all(parts)).minimumShouldMatch("1"));
      case Not(var part) -> TextQueries.bool(b -> b.mustNot(literal().translate(part)));
      case Words some -> words.all(some.terms());
      case Phrase(var text) -> new WordsTranslator(TagNames.none()).all(List.of(text));
      case Prefix(var text) -> TextQueries.prefix(text);
      case Topic(var idOrName) -> {
        Set<Tag> topics = names.topics(idOrName);
        yield words.tagged(any(tagged(topics)), topics);
      }
      case Entity(var idOrName) -> words.tagged(entity(idOrName), names.entities(idOrName));
      case SourceIs(var id) -> decides(source(id));
      case Language(var tag) -> decides(language(tag));
      case After after ->
          decides(of(q -> q.range(r -> r.date(d -> d.field(TIME).gte(after.from().toString())))));
      case Before before ->
          decides(of(q -> q.range(r -> r.date(d -> d.field(TIME).lt(before.until().toString())))));
      case AmountOver amount -> decides(amount(amount));
    };
  }

  private List<Query> all(List<org.harbourwire.query.Query> parts) {
    return parts.stream().map(this::translate).toList();
  }

  private static Query decides(Query condition) {
    return TextQueries.bool(b -> b.filter(condition));
  }

  /// Takes words for exactly what they say: -AI takes away what says AI. What is asked for by its
  /// field keeps its names: entity:X and -entity:X exclude each other.
  private QueryTranslator literal() {
    return new QueryTranslator(names, new WordsTranslator(TagNames.none()));
  }

  /// By any name in the article; by a name that we know also under its id.
  private Query entity(String idOrName) {
    List<Query> either = tagged(names.entities(idOrName));
    either.add(term("entity_keys", ArticleDocument.entityKey(idOrName)));
    return any(either);
  }

  private static List<Query> tagged(Set<Tag> tags) {
    return tags.stream().map(WordsTranslator::has).collect(Collectors.toCollection(ArrayList::new));
  }

  private static Query any(List<Query> either) {
    return TextQueries.bool(b -> b.should(either).minimumShouldMatch("1"));
  }

  private static Query source(String id) {
    return of(q -> q.term(t -> t.field("source.id").value(id).caseInsensitive(true)));
  }

  private static Query language(String tag) {
    return TextQueries.bool(
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
                            TextQueries.bool(
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

  private static Query of(Function<Query.Builder, ObjectBuilder<Query>> condition) {
    return Query.of(condition);
  }
}
