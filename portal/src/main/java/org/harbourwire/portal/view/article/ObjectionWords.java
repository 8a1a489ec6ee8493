package org.harbourwire.portal.view.article;

import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Span;
import org.harbourwire.portal.page.Wording;

/// What kept a topic from being given, in words.
public final class ObjectionWords {
  private ObjectionWords() {}

  /// `objection` in a sentence.
  public static String of(Objection objection, Wording wording) {
    Span span = objection.words();
    String words =
        span == null || span.text() == null
            ? wording.text("objection.words")
            : "“" + span.text() + "”";
    String other = objection.other() == null ? wording.text("objection.other") : objection.other();
    if (objection.reason() == Objection.Reason.RIVAL) {
      other = wording.messages().textOr("topic." + other, other);
    }
    return wording.text("objection." + objection.reason().wireName(), words, other);
  }
}
