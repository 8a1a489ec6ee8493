package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.text.name.NamedWords;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// Says in Elasticsearch's language what a reader means by words: articles that hold them all,
/// those in which they stand together first. Words that are the name of a topic or entity also mean
/// what is tagged with it and what holds its other names.
///
/// @param names of topics and entities
record WordsTranslator(TagNames names) {
  /// What is about a topic without saying its name is worth as much as a name in the text.
  private static final float TAG = 3;

  /// What holds every one of `terms`. A term of several tokens must stand together; one of none (a
  /// lone dash) narrows nothing, unless there is no other: then nothing is found, and rules are met
  /// by nothing either.
  Query all(List<String> terms) {
    List<NamedWords> meant = names.cut(terms);
    List<Query> parts = meant.stream().map(this::part).toList();
    return switch (parts.size()) {
      case 0 -> Query.of(q -> q.matchNone(m -> m));
      case 1 -> parts.getFirst();
      default -> TextQueries.bool(b -> b.must(parts).should(TextQueries.near(line(meant))));
    };
  }

  private static String line(List<NamedWords> meant) {
    return meant.stream().flatMap(w -> w.terms().stream()).collect(Collectors.joining(" "));
  }

  /// What is tagged so, where its names stand in the headline first.
  Query tagged(Query tag, Set<Tag> tags) {
    List<Query> texts = texts(tags);
    return TextQueries.bool(
        b -> {
          b.filter(tag);
          return texts.isEmpty() ? b : b.should(best(texts));
        });
  }

  /// What has `tag`, by the field of the document that holds its ids.
  static Query has(Tag tag) {
    String field =
        switch (tag.kind()) {
          case TOPIC -> "topics";
          case ENTITY -> "entities.id";
        };
    return Query.of(q -> q.term(t -> t.field(field).value(FieldValue.of(tag.id()))));
  }

  private Query part(NamedWords words) {
    Query typed = typed(words.terms());
    if (words.tags().isEmpty()) {
      return typed;
    }
    Query texts = best(Stream.concat(Stream.of(typed), texts(words.tags()).stream()).toList());
    List<Query> either = new ArrayList<>(List.of(texts));
    words.tags().forEach(tag -> either.add(worth(tag)));
    return TextQueries.bool(b -> b.should(either).minimumShouldMatch("1"));
  }

  private static Query typed(List<String> terms) {
    List<Query> phrases = terms.stream().map(TextQueries::phrase).toList();
    return phrases.size() == 1 ? phrases.getFirst() : TextQueries.bool(b -> b.must(phrases));
  }

  private List<Query> texts(Collection<Tag> tags) {
    return names.sought(tags).stream().map(TextQueries::phrase).toList();
  }

  private static Query best(List<Query> queries) {
    return Query.of(q -> q.disMax(d -> d.queries(queries)));
  }

  private static Query worth(Tag tag) {
    return Query.of(q -> q.constantScore(c -> c.boost(TAG).filter(has(tag))));
  }
}
