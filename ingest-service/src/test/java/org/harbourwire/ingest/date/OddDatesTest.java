package org.harbourwire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates in forms that few feeds use: other languages' misspellings, zones in odd places, ISO 8601
/// with parts left out, and the far past and near future.
class OddDatesTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final DateParser parser = new DateParser(CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Δευ, 04 Μαϊ 2026 12:00:00 +0300            | 2026-05-04T09:00:00Z | SECOND
          Τρι, 09 Ιον 2026 12:00:00 +0300            | 2026-06-09T09:00:00Z | SECOND
          2026-februári-13T9:15+01:00                | 2026-02-13T08:15:00Z | MINUTE
          2026-máujus-13T9:15+01:00                  | 2026-05-13T08:15:00Z | MINUTE
          2026-julius-13T9:15+01:00                  | 2026-07-13T08:15:00Z | MINUTE
          Do, 05 Mrz 2026 17:30:00 +0100             | 2026-03-05T16:30:00Z | SECOND
          # zones in odd places
          Mon Jan 5 17:30:00 2026 -0800              | 2026-01-06T01:30:00Z | SECOND
          2026-01-05T17:30:00[Asia/Hong_Kong]        | 2026-01-05T09:30:00Z | SECOND
          2026-01-05T17:30:00+09:00[Asia/Tokyo]      | 2026-01-05T08:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 0800             | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 A                | 2026-01-05T18:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 Y                | 2026-01-05T05:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 AT               | 2026-01-05T21:30:00Z | SECOND
          # signs in odd places
          Mon, 05 Jan 2026 17.30.15 GMT              | 2026-01-05T17:30:15Z | SECOND
          2026. 01. 05. 17:30:15                     | 2026-01-05T09:30:15Z | SECOND
          """)
  void areReadAnywhere(String text, Instant at, PublishedPrecision precision) {
    assertThat(parser.parse(text, HONG_KONG)).contains(new ParsedDate(at, precision));
  }

  @ParameterizedTest
  @CsvSource({
    "26-005, 2026-01-04T16:00:00Z, DAY",
    "260105T17:30:00, 2026-01-05T09:30:00Z, SECOND",
    "-2601, 2025-12-31T16:00:00Z, DAY",
    "-26-01, 2025-12-31T16:00:00Z, DAY",
    "--01-05, 2026-01-04T16:00:00Z, DAY",
    "1901-01-01T00:00:00Z, 1901-01-01T00:00:00Z, SECOND",
    "1969-07-20T20:17:40Z, 1969-07-20T20:17:40Z, SECOND",
    "2030-01-05T17:30:00Z, 2030-01-05T17:30:00Z, SECOND"
  })
  void areReadInFieldsThatHoldNothingElse(String text, Instant at, PublishedPrecision precision) {
    assertThat(parser.parseField(text, HONG_KONG)).contains(new ParsedDate(at, precision));
    assertThat(parser.parse(text, HONG_KONG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 01 Jan 100",
        "Mon, 05 Jan 2026 17:30:00 +2500",
        "Mon, 05 Jan 2026 17:30:00 2500",
        "1970-01-01T00:00:00Z",
        "1900-01-01T00:00:00Z",
        "1850-01-05T17:30:00Z",
        "2099-01-01T00:00:00Z",
        "--13-05",
        "26-366"
      })
  void areRefusedWhereTheyCannotBeMeant(String text) {
    assertThat(parser.parseField(text, HONG_KONG)).isEmpty();
  }
}
