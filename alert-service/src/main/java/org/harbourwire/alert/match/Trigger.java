package org.harbourwire.alert.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.harbourwire.text.name.Tag;

/// A property without which an article cannot meet a query; cheap to look up.
///
/// @param kind what the value is
/// @param value a topic's id, or folded
record Trigger(Kind kind, String value) {
  enum Kind {
    TOPIC,
    ENTITY,
    TERM
  }

  /// Few rather than many, names rather than words, long words rather than short ones.
  static final Comparator<Set<Trigger>> MOST_SELECTIVE =
      Comparator.<Set<Trigger>>comparingInt(Set::size)
          .thenComparingInt(s -> s.stream().anyMatch(t -> t.kind() == Kind.TERM) ? 1 : 0)
          .thenComparingInt(s -> -s.stream().mapToInt(t -> t.value().length()).min().orElse(0));

  /// That of a tag.
  static Trigger of(Tag tag) {
    return switch (tag.kind()) {
      case TOPIC -> new Trigger(Kind.TOPIC, tag.id());
      case ENTITY -> new Trigger(Kind.ENTITY, tag.id());
    };
  }

  /// The triggers that an article has.
  static Set<Trigger> of(ReadArticle article) {
    Set<Trigger> triggers = new HashSet<>();
    article.tags().forEach(t -> triggers.add(of(t)));
    article.entities().forEach(e -> triggers.add(new Trigger(Kind.ENTITY, e)));
    article.terms().forEach(t -> triggers.add(new Trigger(Kind.TERM, t)));
    return triggers;
  }
}
