package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.phrase.PhraseIndex.Hit;
import org.harbourwire.enrich.reading.FieldText;

/// Knows which phrases stand near a place of a field: in the same sentence.
final class Neighbourhood {
  private final FieldText field;
  private final Map<Integer, List<Hit<Role>>> bySentence = new HashMap<>();

  Neighbourhood(FieldText field, List<Hit<Role>> hits) {
    this.field = field;
    for (Hit<Role> hit : hits) {
      if (hit.entry().value().kind() == TopicTagger.Kind.NEIGHBOUR) {
        bySentence.computeIfAbsent(sentence(hit), sentence -> new ArrayList<>()).add(hit);
      }
    }
  }

  private int sentence(Hit<Role> hit) {
    return field.sentenceAt(hit.range().start());
  }

  /// Whether the phrase of `hit` needs no neighbour or has one.
  boolean admits(Hit<Role> hit) {
    Role role = hit.entry().value();
    if (role.wanted().isEmpty()) {
      return true;
    }
    for (Hit<Role> near : bySentence.getOrDefault(sentence(hit), List.of())) {
      if (role.wanted().get(near.entry().value().number()) && !near.range().overlaps(hit.range())) {
        return true;
      }
    }
    return false;
  }
}
