package org.harbourwire.enrich.topic;

import org.harbourwire.contract.article.Field;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;

/// What words weigh by where they stand: the headline says what an article is about, the lead
/// nearly as surely, a long article's later paragraphs name much that it is not about.
final class Weights {
  static final double STRONG = 1.0;
  static final double WEAK = 0.4;
  static final double AGAINST = 1.5;

  /// So many phrases against a topic count.
  static final int VETOES = 2;

  /// Evidence that the text does not bear out weighs this share of itself.
  static final double ONLY_IN_HEADLINE = 0.7;

  /// Evidence in a single sentence after the lead weighs this share of itself.
  static final double IN_ONE_SENTENCE = 0.7;

  /// A text of so many code units would say again what the headline is about.
  static final int TELLING_TEXT = 60;

  /// A phrase that comes again adds this share of itself, at most [#REPEATS] times.
  static final double REPEAT = 0.25;

  static final int REPEATS = 4;

  /// A phrase that is part of a firm's or person's name, found by pattern: what a firm calls itself
  /// hints at its field, no more.
  private static final double IN_NAME = 0.4;

  /// A phrase inside the name of a known body: "World Intellectual Property Organization" says
  /// little of intellectual property.
  private static final double IN_KNOWN_NAME = 0.25;

  /// The same when words beside it confirm it: "university" in a university's name near "journal".
  private static final double CONFIRMED_IN_KNOWN_NAME = 0.7;

  private static final double HEADLINE = 1.4;

  /// What a weak phrase weighs where it weighs most.
  static final double STRONGEST_WEAK = WEAK * HEADLINE;

  private static final double LEAD = 1.1;
  private static final double BODY = 0.85;
  private static final double LATE = 0.55;

  /// Up to this length all of a text's body weighs the same; from [#LONG_TEXT] on it weighs least.
  private static final double SHORT_TEXT = 1600;

  private static final double LONG_TEXT = 6000;

  private Weights() {}

  static double inName(boolean known, boolean confirmed) {
    if (!known) {
      return IN_NAME;
    }
    return confirmed ? CONFIRMED_IN_KNOWN_NAME : IN_KNOWN_NAME;
  }

  static double place(Reading reading, FieldText field, Range range) {
    if (field.field() == Field.TITLE) {
      return HEADLINE;
    }
    if (range.start() < reading.leadEnd()) {
      return LEAD;
    }
    double long_ = (reading.bodyEnd() - SHORT_TEXT) / (LONG_TEXT - SHORT_TEXT);
    return BODY - (BODY - LATE) * Math.clamp(long_, 0, 1);
  }
}
