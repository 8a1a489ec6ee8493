package org.harbourwire.alert.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.query.Query;
import org.harbourwire.text.analysis.Phrase;
import org.harbourwire.text.fold.Folding;
import org.harbourwire.text.name.NamedWords;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// Finds what an article must have to meet a query.
///
/// @param names by which words mean what is tagged with them
record Triggers(TagNames names) {

  /// Triggers of which an article that meets `query` has at least one. Empty when there is no such
  /// set, and every article must be asked; a set of none when no article meets it.
  Optional<Set<Trigger>> necessary(Query query) {
    return switch (query) {
      case Query.Topic(String idOrName) -> Optional.of(tags(names.topics(idOrName)));
      case Query.Entity(String idOrName) -> Optional.of(entity(idOrName));
      case Query.Words words -> Optional.of(mostSelective(words));
      case Query.Phrase(String text) -> Optional.of(ofPhrase(text));
      case Query.And(List<Query> parts) ->
          parts.stream().flatMap(p -> necessary(p).stream()).min(Trigger.MOST_SELECTIVE);
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

  private Set<Trigger> entity(String idOrName) {
    Set<Trigger> either = tags(names.entities(idOrName));
    either.add(new Trigger(Trigger.Kind.ENTITY, Folding.fold(idOrName)));
    return either;
  }

  private Set<Trigger> mostSelective(Query.Words words) {
    return names.cut(words.terms()).stream()
        .map(this::ofPart)
        .min(Trigger.MOST_SELECTIVE)
        .orElse(Set.of());
  }

  /// Of words that are a name any form of it will do; of the words themselves each must be there.
  private Set<Trigger> ofPart(NamedWords words) {
    Set<Trigger> typed =
        words.terms().stream().map(Triggers::ofPhrase).min(Trigger.MOST_SELECTIVE).orElseThrow();
    return Stream.of(
            typed.stream(),
            tags(words.tags()).stream(),
            names.sought(words.tags()).stream().flatMap(name -> ofPhrase(name).stream()))
        .flatMap(s -> s)
        .collect(Collectors.toSet());
  }

  private static Set<Trigger> tags(Collection<Tag> tags) {
    return tags.stream().map(Trigger::of).collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Trigger> ofPhrase(String words) {
    return Phrase.of(words).alternatives().stream()
        .map(sequence -> new Trigger(Trigger.Kind.TERM, longest(sequence)))
        .collect(Collectors.toSet());
  }

  private static String longest(List<Phrase.Term> sequence) {
    return sequence.stream()
        .map(Phrase.Term::text)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private Optional<Set<Trigger>> ofAny(List<Query> parts) {
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
