package org.harbourwire.enrich.vocabulary;

import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.phrase.Phrase;
import org.jspecify.annotations.Nullable;

/// A topic of the taxonomy with the words that speak for and against it.
///
/// @param id its id
/// @param parent the topic above it; none for a root
/// @param label its label by language: `en`, `zh-Hant`, `zh-Hans`
/// @param threshold the sum of weights from which an article is about it; 0 for a root, which is
///   only inherited
/// @param strong phrases of which one in the lead suffices
/// @param weak phrases of which two or three together suffice
/// @param not phrases inside which no other phrase of the topic counts ("blue chip")
/// @param against phrases whose presence anywhere speaks against it ("bagpipe")
public record Topic(
    String id,
    @Nullable String parent,
    Map<String, String> label,
    double threshold,
    List<Phrase> strong,
    List<Phrase> weak,
    List<Phrase> not,
    List<Phrase> against) {
  public Topic {
    label = Map.copyOf(label);
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    not = List.copyOf(not);
    against = List.copyOf(against);
  }

  /// Whether it is found by words of its own rather than only inherited from topics below it.
  public boolean findable() {
    return !strong.isEmpty() || !weak.isEmpty();
  }

  /// The label shown to readers of English.
  public String englishLabel() {
    return label.getOrDefault("en", id);
  }
}
