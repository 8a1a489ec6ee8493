package org.harbourwire.portal.view.search;

import java.util.stream.Stream;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.query.ParseOutcome;

/// Why a query cannot be read, in the reader's language.
public final class FaultWords {
  private FaultWords() {}

  /// `faulty` in a sentence.
  public static String of(ParseOutcome.Faulty faulty, Wording wording) {
    return wording.text(
        "query.fault." + faulty.reason().wireName(),
        Stream.concat(Stream.of(faulty.character()), faulty.words().stream()).toArray());
  }
}
