package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.phrase.PhraseIndex.Hit;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Knows which phrases stand near a place of a field: in the same sentence.
final class Neighbourhood {
  private final FieldText field;
  private final Map<Phrase, List<Range>> places = new HashMap<>();

  Neighbourhood(FieldText field, List<Hit<TopicTagger.Role>> hits) {
    this.field = field;
    for (Hit<TopicTagger.Role> hit : hits) {
      if (hit.entry().value().kind() == TopicTagger.Kind.NEIGHBOUR) {
        places.computeIfAbsent(hit.entry().phrase(), phrase -> new ArrayList<>()).add(hit.range());
      }
    }
  }

  /// Whether the phrase of `hit` needs no neighbour or has one.
  boolean admits(Hit<TopicTagger.Role> hit) {
    List<Phrase> wanted = hit.entry().phrase().near();
    return wanted.isEmpty() || wanted.stream().anyMatch(word -> isNear(word, hit));
  }

  private boolean isNear(Phrase word, Hit<TopicTagger.Role> hit) {
    Range range = hit.range();
    int sentence = field.sentenceAt(range.start());
    return places.getOrDefault(word, List.of()).stream()
        .anyMatch(place -> !place.overlaps(range) && field.sentenceAt(place.start()) == sentence);
  }
}
