package org.harbourwire.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
  private static final String TEXT = "The harbour froze over for the first time in a hundred years";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          failed to parse field [title] of type [text]. Preview of field's value: '%s' | failed to parse field [title] of type [text].
          immense term. The prefix of the first immense term is: '[84, 104]...'        | immense term.
          Unrecognized token '%s': was expecting JSON                                  | Unrecognized token '…': was expecting JSON
          from String "%s": not a valid date                                           | from String "…": not a valid date
          failed to parse date field [%s] with format [strict_date_time]               | failed to parse date field […] with format [strict_date_time]
          without id, url                                                              | without id, url
          """,
      delimiter = '|',
      quoteCharacter = '\0')
  void saysWhyAndQuotesNoText(String words, String reason) {
    assertThat(Reason.of(words.formatted(TEXT))).isEqualTo(reason);
  }

  @Test
  void isNoLongerThanAReasonHasToBe() {
    assertThat(Reason.of("why ".repeat(500))).hasSizeLessThan(450);
    assertThat(Reason.of("two\nlines")).isEqualTo("two lines");
  }
}
