package org.harbourwire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Date fields as publishers in Hong Kong, mainland China, Taiwan, Macau, Japan, Korea, Europe and
/// America write them.
class DateFieldsTest {
  private final DateParser parser =
      new DateParser(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvFileSource(resources = "date-fields.csv", delimiter = '|', nullValues = "-")
  void areReadAsTheirPublisherMeansThem(
      String zone, String field, @Nullable Instant at, @Nullable PublishedPrecision precision) {
    Optional<ParsedDate> expected =
        at == null || precision == null
            ? Optional.empty()
            : Optional.of(new ParsedDate(at, precision));
    assertThat(parser.parseField(field, ZoneId.of(zone))).isEqualTo(expected);
  }
}
