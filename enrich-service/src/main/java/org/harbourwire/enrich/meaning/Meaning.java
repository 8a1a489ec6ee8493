package org.harbourwire.enrich.meaning;

import java.util.List;
import org.harbourwire.contract.article.Span;

/// How near an article's meaning is to a topic.
///
/// @param topic the topic's id
/// @param nearness log odds that an article of such words is about it
/// @param extent how much of the article it was read from
/// @param conclusive whether being far from it tells against it: the beginning of a long article
///   tells nothing of the rest unless it sounds like daily life, and words of another language tell
///   nothing at all
/// @param shared whether several words carry it: a single one may be meant otherwise ("tokens of
///   love")
/// @param words the words that bring it there, strongest first; none when it is remote
public record Meaning(
    String topic,
    double nearness,
    Extent extent,
    boolean conclusive,
    boolean shared,
    List<Span> words) {

  /// How much of an article was read.
  public enum Extent {
    /// There is nothing but the headline.
    HEADLINE,
    /// All of a short article.
    WHOLE,
    /// The beginning of a longer one.
    BEGINNING
  }

  public Meaning {
    words = List.copyOf(words);
  }
}
