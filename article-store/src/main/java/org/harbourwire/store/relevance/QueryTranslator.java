package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/// Says a [org.harbourwire.query.Query] in Elasticsearch's language. What names the kind of article
/// (a language, a day) decides and weighs nothing.
public final class QueryTranslator {
  private static final String TIME = "@timestamp";

  private final WordsTranslator words;
  private final TagNames names;

  /// @param names of topics and entities, by which words mean what is tagged with them
  public QueryTranslator(TagNames names) {
    this.names = names;
    this.words = new WordsTranslator(names);
  }

  /// The same in Elasticsearch's language.
  public Query translate(org.harbourwire.query.Query query) {
    return switch (query) {
      case All() -> of(q -> q.matchAll(m -> m));
      case And(var parts) -> TextQueries.bool(b -> b.must(all(parts)));
      case Or(var parts) -> TextQueries.bool(b -> b.should(all(parts)).minimumShouldMatch("1"));
      // Exactly what is said, no more: -AI takes away what says AI.
      case Not(var part) ->
          TextQueries.bool(b -> b.mustNot(new QueryTranslator(TagNames.none()).translate(part)));
      case Words some -> words.all(some.terms());
      case Phrase(var text) -> new WordsTranslator(TagNames.none()).all(List.of(text));
      case Prefix(var text) -> TextQueries.prefix(text);
      case Topic(var id) -> words.tagged(term("topics", id), Set.of(Tag.topic(id)));
      case Entity(var idOrName) -> words.tagged(entity(idOrName), entities(idOrName));
      case SourceIs(var id) -> decides(term("source.id", id));
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

  /// By any name in the article; by a name that we know also under its id.
  private Query entity(String idOrName) {
    List<Query> either = new ArrayList<>();
    either.add(term("entity_keys", ArticleDocument.entityKey(idOrName)));
    entities(idOrName).forEach(tag -> either.add(term(tag.kind().field(), tag.id())));
    return TextQueries.bool(b -> b.should(either).minimumShouldMatch("1"));
  }

  private Set<Tag> entities(String idOrName) {
    Set<Tag> named = new LinkedHashSet<>(names.called(idOrName));
    named.removeIf(tag -> tag.kind() != Tag.Kind.ENTITY);
    Tag itself = Tag.entity(idOrName);
    if (!names.of(itself).isEmpty()) {
      named.add(itself);
    }
    return named;
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
