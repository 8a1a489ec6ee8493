package org.harbourwire.alert.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.query.Query;
import org.harbourwire.text.analysis.Phrase;
import org.harbourwire.text.fold.Folding;

/// A property without which an article cannot meet a query; cheap to look up.
///
/// @param kind what the value is
/// @param value folded
record Trigger(Kind kind, String value) {
  enum Kind {
    TOPIC,
    ENTITY,
    TERM
  }

  /// Triggers of which an article that meets `query` has at least one. Empty when there is no such
  /// set, and every article must be asked; a set of none when no article meets it.
  static Optional<Set<Trigger>> necessary(Query query) {
    return switch (query) {
      case Query.Topic(String id) -> Optional.of(Set.of(new Trigger(Kind.TOPIC, Folding.fold(id))));
      case Query.Entity(String name) ->
          Optional.of(Set.of(new Trigger(Kind.ENTITY, Folding.fold(name))));
      case Query.Words words -> ofAll(Phrases.of(words));
      case Query.Phrase(String text) -> ofAll(Phrases.of(text));
      case Query.And(List<Query> parts) ->
          parts.stream().flatMap(p -> necessary(p).stream()).min(MOST_SELECTIVE);
      case Query.Or(List<Query> parts) -> ofAny(parts);
      case Query.All _,
          Query.Not _,
          Query.Prefix _,
          Query.SourceIs _,
          Query.Language _,
          Query.After _,
          Query.Before _,
          Query.AmountOver _ ->
          Optional.empty();
    };
  }

  /// The triggers that an article has.
  static Set<Trigger> of(ReadArticle article) {
    Set<Trigger> triggers = new HashSet<>();
    article.topics().forEach(t -> triggers.add(new Trigger(Kind.TOPIC, t)));
    article.entities().forEach(e -> triggers.add(new Trigger(Kind.ENTITY, e)));
    article.terms().forEach(t -> triggers.add(new Trigger(Kind.TERM, t)));
    return triggers;
  }

  /// Few rather than many, names rather than words, long words rather than short ones.
  private static final Comparator<Set<Trigger>> MOST_SELECTIVE =
      Comparator.<Set<Trigger>>comparingInt(Set::size)
          .thenComparingInt(s -> s.stream().anyMatch(t -> t.kind() == Kind.TERM) ? 1 : 0)
          .thenComparingInt(s -> -s.stream().mapToInt(t -> t.value().length()).min().orElse(0));

  private static Optional<Set<Trigger>> ofAll(List<Phrase> phrases) {
    return phrases.isEmpty()
        ? Optional.of(Set.of())
        : phrases.stream().map(Trigger::ofPhrase).min(MOST_SELECTIVE);
  }

  private static Set<Trigger> ofPhrase(Phrase phrase) {
    return phrase.alternatives().stream()
        .map(sequence -> new Trigger(Kind.TERM, longest(sequence)))
        .collect(Collectors.toSet());
  }

  private static String longest(List<Phrase.Term> sequence) {
    return sequence.stream()
        .map(Phrase.Term::text)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static Optional<Set<Trigger>> ofAny(List<Query> parts) {
    List<Set<Trigger>> sets = new ArrayList<>();
    for (Query part : parts) {
      Optional<Set<Trigger>> set = necessary(part);
      if (set.isEmpty()) {
        return Optional.empty();
      }
      sets.add(set.get());
    }
    return Optional.of(sets.stream().flatMap(Set::stream).collect(Collectors.toSet()));
  }
}
