package org.harbourwire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @ParameterizedTest
  @CsvSource({
    "1.2E+9, 1200000000",
    "1200000000, 1200000000",
    "2E+12, 2000000000000",
    "0.50, 0.50",
    "1E-8, 0.00000001"
  })
  void anAmountIsWrittenInPlainDigitsAndReadAsItWas(String value, String written) {
    AmountTag amount = new AmountTag(null, new BigDecimal(value), "HKD", Field.TITLE, 0, 14);

    String json = Json.write(amount);

    assertThat(json).contains("\"value\":" + written + ",");
    assertThat(Json.read(json, AmountTag.class)).isEqualTo(amount);
  }

  @Test
  void aNumberThatNoSumOfMoneyReachesIsRefusedRatherThanWrittenOut() {
    String json = "{\"value\":1E+900000000,\"currency\":\"HKD\",\"field\":\"title\"}";

    assertThatThrownBy(() -> Json.read(json, AmountTag.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("no sum of money: 1E+900000000");
  }

  @Test
  void decimalsAreWrittenInPlainDigitsWhereverTheyAre() {
    assertThat(Json.write(Map.of("over", new BigDecimal("5E+6")))).isEqualTo("{\"over\":5000000}");
  }

  @Test
  void aDurationIsWrittenAsIso8601AndStillReadAsSeconds() {
    Source source =
        new Source(
            "a",
            "A",
            "https://a.example/",
            SourceType.FEED,
            null,
            null,
            null,
            Usage.FULL_TEXT_INTERNAL,
            false,
            Duration.ofMinutes(15),
            null,
            ZoneId.of("Asia/Hong_Kong"),
            null,
            null,
            Origin.COMMAND,
            null);

    String json = Json.write(source);

    assertThat(json).contains("\"interval\":\"PT15M\"", "\"zone\":\"Asia/Hong_Kong\"");
    assertThat(Json.read(json.replace("\"PT15M\"", "900.000000000"), Source.class))
        .isEqualTo(source);
  }
}
