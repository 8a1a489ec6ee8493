package org.harbourwire.enrich.meaning;

import java.util.List;
import org.harbourwire.contract.article.Span;

/// How near an article's meaning is to a topic.
///
/// @param topic the topic's id
/// @param nearness log odds that an article of such words is about it
/// @param whole whether all of the article was read: a part that is far tells nothing of the rest
/// @param shared whether several words carry it: a single one may be meant otherwise ("tokens of
///   love")
/// @param words the words that bring it there, strongest first; none when it is remote
public record Meaning(
    String topic, double nearness, boolean whole, boolean shared, List<Span> words) {
  public Meaning {
    words = List.copyOf(words);
  }
}
