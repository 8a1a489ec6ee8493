package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.text.analysis.Phrase;

/// Says in Elasticsearch's language what a reader means by words: articles that hold them all,
/// those in which they stand together first. Words that are the name of a topic or entity also mean
/// what is tagged with it and what holds its other names.
///
/// @param names of topics and entities
record WordsTranslator(TagNames names) {
  /// What is about a topic without saying its name is worth as much as a name in the text.
  private static final float TAG = 3;

  /// Names that are looked for, of a tag that has more.
  private static final int MOST_NAMES = 8;

  /// What holds every one of `terms`. A term of several tokens must stand together; one of none (a
  /// lone dash) narrows nothing, unless there is no other: then nothing is found, and rules are met
  /// by nothing either.
  Query all(List<String> terms) {
    List<String> meant = terms.stream().filter(t -> !Phrase.of(t).isEmpty()).toList();
    if (meant.isEmpty()) {
      return Query.of(q -> q.matchNone(m -> m));
    }
    List<Query> parts = new ArrayList<>();
    int next = 0;
    while (next < meant.size()) {
      int end = endOfName(meant, next);
      parts.add(part(meant.subList(next, end)));
      next = end;
    }
    return parts.size() == 1
        ? parts.getFirst()
        : TextQueries.bool(b -> b.must(parts).should(TextQueries.near(String.join(" ", meant))));
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

  /// The longest name that begins at `begin`; one term when none does.
  private int endOfName(List<String> terms, int begin) {
    for (int end = Math.min(terms.size(), begin + TagNames.LONGEST); end > begin; end--) {
      if (!names.called(String.join(" ", terms.subList(begin, end))).isEmpty()) {
        return end;
      }
    }
    return begin + 1;
  }

  private Query part(List<String> terms) {
    Set<Tag> tags = names.called(String.join(" ", terms));
    Query typed = typed(terms);
    if (tags.isEmpty()) {
      return typed;
    }
    Query texts = best(Stream.concat(Stream.of(typed), texts(tags).stream()).toList());
    List<Query> either = new ArrayList<>(List.of(texts));
    tags.forEach(tag -> either.add(worth(tag)));
    return TextQueries.bool(b -> b.should(either).minimumShouldMatch("1"));
  }

  private static Query typed(List<String> terms) {
    List<Query> phrases = terms.stream().map(TextQueries::phrase).toList();
    return phrases.size() == 1 ? phrases.getFirst() : TextQueries.bool(b -> b.must(phrases));
  }

  private List<Query> texts(Collection<Tag> tags) {
    return tags.stream()
        .flatMap(tag -> names.of(tag).stream().limit(MOST_NAMES))
        .map(TextQueries::phrase)
        .toList();
  }

  private static Query best(List<Query> queries) {
    return Query.of(q -> q.disMax(d -> d.queries(queries)));
  }

  private static Query worth(Tag tag) {
    return Query.of(
        q ->
            q.constantScore(
                c ->
                    c.boost(TAG)
                        .filter(
                            f ->
                                f.term(
                                    t ->
                                        t.field(tag.kind().field())
                                            .value(FieldValue.of(tag.id()))))));
  }
}
