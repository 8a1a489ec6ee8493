package org.harbourwire.enrich.meaning;

import java.util.List;
import org.harbourwire.contract.article.Span;

/// How near an article's meaning is to a topic.
///
/// @param topic the topic's id
/// @param nearness log odds that an article of such words is about it
/// @param conclusive whether being far from it tells against it: the beginning of a long article
///   tells nothing of the rest unless it sounds like daily life, and words of another language tell
///   nothing at all
/// @param shared whether several words carry it: a single one may be meant otherwise ("tokens of
///   love")
/// @param words the words that bring it there, strongest first; none when it is remote
public record Meaning(
    String topic, double nearness, boolean conclusive, boolean shared, List<Span> words) {
  public Meaning {
    words = List.copyOf(words);
  }
}
