package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What speaks against an article's being about a topic, or keeps words from speaking for it.
///
/// @param reason which rule it is
/// @param takes what it takes off the sum of weights, in which a strong word of the text counts
///   about 1; 0 when that is not known
/// @param words the words that it is about; absent when it is about the article as a whole
/// @param other what the reason points at, if anything: the name or expression around the words,
///   the words of which one would have to be near, the id of the topic that explains the article
///   better
public record Objection(Reason reason, double takes, @Nullable Span words, @Nullable String other) {

  /// The rules that take weight off a topic.
  public enum Reason {
    /// The words speak against the topic.
    AGAINST,
    /// The words are part of an expression that means something else.
    FIXED_PHRASE,
    /// The words are said by the way, in a comparison or of somebody's relative.
    ASIDE,
    /// The words are part of a person's name.
    PERSON,
    /// The words are part of the name of a body, which says little of what the article is about.
    NAME,
    /// The words count only near others, and these are missing.
    ALONE,
    /// The text says nothing of what the headline does.
    ONLY_IN_HEADLINE,
    /// All that speaks for the topic stands in one sentence after the lead.
    ONE_SENTENCE,
    /// The words of the article together mean something else.
    MEANING,
    /// Another topic explains the article far better.
    RIVAL;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The same without words of the text, which a `headline-link-only` source does not allow to pass
  /// on.
  Objection withoutText() {
    return words == null || words.field() == Field.TITLE
        ? this
        : new Objection(reason, takes, words.withoutText(), null);
  }
}
