package org.harbourwire.standalone.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Span;
import org.jspecify.annotations.Nullable;

/// A tag that an article gains or loses by a draft.
///
/// @param gained true: gained; false: lost
/// @param kind `topic` or `name`
/// @param id the topic's id; the name's id, else the name itself
/// @param now the topic's score as it is; absent for names
/// @param draft the topic's score by the draft; absent for names
/// @param words the words that make the difference
/// @param objections what takes words away that counted before
record TagChange(
    boolean gained,
    Kind kind,
    String id,
    @Nullable Double now,
    @Nullable Double draft,
    List<Span> words,
    List<Objection> objections) {

  /// What kind of tag.
  enum Kind {
    TOPIC,
    NAME;

    @JsonValue
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
