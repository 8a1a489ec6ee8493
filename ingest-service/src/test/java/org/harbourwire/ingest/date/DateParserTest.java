package org.harbourwire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final DateParser parser = new DateParser(CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # RFC 822 and its misspellings
          Mon, 05 Jan 2026 17:30:00 +0800            | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 +08:00           | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 GMT+8            | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 UTC+08:00        | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 HKT              | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 GMT              | 2026-01-05T17:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 Z                | 2026-01-05T17:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30 GMT                 | 2026-01-05T17:30:00Z | MINUTE
          Mon, 5 Jan 26 17:30:00 GMT                 | 2026-01-05T17:30:00Z | SECOND
          05 Jan 2026 17:30:00 EST                   | 2026-01-05T22:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00                  | 2026-01-05T09:30:00Z | SECOND
          Mon,05 Jan 2026 17:30:00 +0800             | 2026-01-05T09:30:00Z | SECOND
          Monday, 05 January 2026 17:30:00 +0800     | 2026-01-05T09:30:00Z | SECOND
          Mon, 05-Jan-2026 17:30:00 GMT              | 2026-01-05T17:30:00Z | SECOND
          Mon, 05-Jan-26 17:30:00 GMT                | 2026-01-05T17:30:00Z | SECOND
          Fri, 05 Jan 2026 17:30:00 GMT              | 2026-01-05T17:30:00Z | SECOND
          Tues, 01 Sept 2026 08:00:00 GMT            | 2026-09-01T08:00:00Z | SECOND
          Tue, 10 Febuary 2026 08:00:00 GMT          | 2026-02-10T08:00:00Z | SECOND
          Tue, 01 Setpember 2026 08:00:00 GMT        | 2026-09-01T08:00:00Z | SECOND
          Mon, 05 Jan 2026 24:00:00 GMT              | 2026-01-06T00:00:00Z | SECOND
          Wed, 31 Dec 2025 23:59:60 GMT              | 2026-01-01T00:00:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 +0800 (HKT)      | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 9:05:00 +0800             | 2026-01-05T01:05:00Z | SECOND
          Mon Jan 05 17:30:00 +0800 2026             | 2026-01-05T09:30:00Z | SECOND
          Mon Jan  5 17:30:00 HKT 2026               | 2026-01-05T09:30:00Z | SECOND
          Mon Jan 5 17:30:00 2026                    | 2026-01-05T09:30:00Z | SECOND
          Mon Jan 05 2026 17:30:00 GMT+0800          | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 CST              | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026 17:30:00 Asia/Hong_Kong   | 2026-01-05T09:30:00Z | SECOND
          Mon, 05 Jan 2026                           | 2026-01-04T16:00:00Z | DAY
          Mon, Jan 05, 2026 17:30:00 +0800           | 2026-01-05T09:30:00Z | SECOND
          # ISO 8601 and what databases print
          2026-01-05T17:30:00+08:00                  | 2026-01-05T09:30:00Z | SECOND
          2026-01-05T17:30:00Z                       | 2026-01-05T17:30:00Z | SECOND
          2026-01-05T17:30:00.123Z                   | 2026-01-05T17:30:00.123Z | SECOND
          2026-01-05T17:30:00,5Z                     | 2026-01-05T17:30:00.5Z | SECOND
          2026-01-05T17:30:00.1234567+08:00          | 2026-01-05T09:30:00.123456700Z | SECOND
          2026-01-05t17:30:00z                       | 2026-01-05T17:30:00Z | SECOND
          2026-01-05T17:30+08                        | 2026-01-05T09:30:00Z | MINUTE
          2026-01-05T17:30:00-0500                   | 2026-01-05T22:30:00Z | SECOND
          2026-01-05T17:30:00                        | 2026-01-05T09:30:00Z | SECOND
          2026-01-05T17:30                           | 2026-01-05T09:30:00Z | MINUTE
          2026-01-05 17:30:00 +0800                  | 2026-01-05T09:30:00Z | SECOND
          2026-01-05 17:30:00+08:00                  | 2026-01-05T09:30:00Z | SECOND
          2026-01-05 17:30:00.0                      | 2026-01-05T09:30:00Z | SECOND
          2026-01-05 17:30:00 UTC                    | 2026-01-05T17:30:00Z | SECOND
          2026-01-05 5:30:00 PM                      | 2026-01-05T09:30:00Z | SECOND
          20260105T173000Z                           | 2026-01-05T17:30:00Z | SECOND
          20260105T1730+0800                         | 2026-01-05T09:30:00Z | MINUTE
          20260105                                   | 2026-01-04T16:00:00Z | DAY
          20260105173000                             | 2026-01-05T09:30:00Z | SECOND
          202601051730                               | 2026-01-05T09:30:00Z | MINUTE
          2026-01-05                                 | 2026-01-04T16:00:00Z | DAY
          2026/1/5 17:30                             | 2026-01-05T09:30:00Z | MINUTE
          2026.01.05                                 | 2026-01-04T16:00:00Z | DAY
          1767605400                                 | 2026-01-05T09:30:00Z | SECOND
          1767605400000                              | 2026-01-05T09:30:00Z | SECOND
          # English
          5 January 2026                             | 2026-01-04T16:00:00Z | DAY
          5th of January, 2026                       | 2026-01-04T16:00:00Z | DAY
          Jan 5, 2026 5:30 pm                        | 2026-01-05T09:30:00Z | MINUTE
          Jan. 5, 2026, 5:30 p.m.                    | 2026-01-05T09:30:00Z | MINUTE
          January 5th 2026 at 5.30pm                 | 2026-01-05T09:30:00Z | MINUTE
          January 5, 2026 12:15 AM                   | 2026-01-04T16:15:00Z | MINUTE
          5:30 pm, 5 January 2026                    | 2026-01-05T09:30:00Z | MINUTE
          17:30 HKT, 5 January 2026                  | 2026-01-05T09:30:00Z | MINUTE
          Monday, September 1, 2025                  | 2025-08-31T16:00:00Z | DAY
          Monday, September 1, 2025 HKT 11:30        | 2025-09-01T03:30:00Z | MINUTE
          1.9.2025                                   | 2025-08-31T16:00:00Z | DAY
          01/09/2025 11:30                           | 2025-09-01T03:30:00Z | MINUTE
          09/30/2025                                 | 2025-09-29T16:00:00Z | DAY
          # Chinese
          2026年1月5日                               | 2026-01-04T16:00:00Z | DAY
          2026年1月5日 下午5時30分                   | 2026-01-05T09:30:00Z | MINUTE
          2026年1月5日（星期一）17:30                | 2026-01-05T09:30:00Z | MINUTE
          2026年1月5日（星期一）香港時間17時30分     | 2026-01-05T09:30:00Z | MINUTE
          2026年1月5日 星期一 17:30:15               | 2026-01-05T09:30:15Z | SECOND
          2026年01月05日 17时30分15秒                | 2026-01-05T09:30:15Z | SECOND
          2026 年 1 月 5 日                          | 2026-01-04T16:00:00Z | DAY
          二零二六年一月五日                         | 2026-01-04T16:00:00Z | DAY
          二〇二六年十一月二十一日                   | 2026-11-20T16:00:00Z | DAY
          二零二六年一月廿五日晚上八時半             | 2026-01-25T12:30:00Z | MINUTE
          2026年1月5日凌晨12時15分                   | 2026-01-04T16:15:00Z | MINUTE
          2026年1月5日中午12時                       | 2026-01-05T04:00:00Z | MINUTE
          ２０２６年１月５日　１７：３０             | 2026-01-05T09:30:00Z | MINUTE
          民國115年1月5日                            | 2026-01-04T16:00:00Z | DAY
          2026-01-05 下午 5:30                       | 2026-01-05T09:30:00Z | MINUTE
          # other languages that leak into feeds
          Lun, 05 janv. 2026 17:30:00 +0100          | 2026-01-05T16:30:00Z | SECOND
          Mo, 05 Mai 2025 17:30:00 +0200             | 2025-05-05T15:30:00Z | SECOND
          2026년 1월 5일 오후 5:30                   | 2026-01-05T09:30:00Z | MINUTE
          """)
  void readsTheFormsThatFeedsUse(String text, Instant at, PublishedPrecision precision) {
    assertThat(parser.parse(text, HONG_KONG)).contains(new ParsedDate(at, precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "5 January",
        "2026",
        "January 2026",
        "Sat, 31 Feb 2026 10:00:00 GMT",
        "2026-02-31",
        "2026-13-05",
        "2025-02-29T10:00:00Z",
        "2025-366",
        "2026-00-10",
        "20261305",
        "2026年13月5日",
        "2026年2月30日",
        "0001-01-01T00:00:00Z",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0000-00-00 00:00:00",
        "2099-01-01T00:00:00Z",
        "9999-12-31",
        "17:30",
        "1.2.3",
        "32 January 2026"
      })
  void refusesWhatIsNoDateOrCannotBe(String text) {
    assertThat(parser.parse(text, HONG_KONG)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-005, 2026-01-04T16:00:00Z",
    "2026W021, 2026-01-04T16:00:00Z",
    "2026-W02, 2026-01-04T16:00:00Z",
    "2026-01, 2025-12-31T16:00:00Z",
    "2026, 2025-12-31T16:00:00Z",
    "260105, 2026-01-04T16:00:00Z",
    "26-01-05, 2026-01-04T16:00:00Z"
  })
  void readsTheRarerFormsOfIsoInDateFieldsOnly(String text, Instant at) {
    assertThat(parser.parseField(text, HONG_KONG))
        .contains(new ParsedDate(at, PublishedPrecision.DAY));
    assertThat(parser.parse(text, HONG_KONG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-366", "2026-W54-1", "2026-W02-8", "2026-13", "99-13-01", "991301", "1850"})
  void refusesDaysThatIsoDoesNotHave(String text) {
    assertThat(parser.parseField(text, HONG_KONG)).isEmpty();
  }

  @Test
  void readsMonthFirstOnlyForAmericanSources() {
    assertThat(parser.parse("01/09/2025", ZoneId.of("America/New_York")))
        .contains(new ParsedDate(Instant.parse("2025-01-09T05:00:00Z"), PublishedPrecision.DAY));
  }

  @Test
  void takesCstForAmericanTimeWhereTheSourceIsAmerican() {
    assertThat(parser.parse("05 Jan 2026 17:30:00 CST", ZoneId.of("America/Chicago")))
        .contains(new ParsedDate(Instant.parse("2026-01-05T23:30:00Z"), PublishedPrecision.SECOND));
  }

  @Test
  @Timeout(60)
  void takesLinearTimeOnWhateverIsThrownAtIt() {
    DateFinder finder = new DateFinder(CLOCK);
    for (String part : new String[] {"1-", "jan ", "12:", "(", "年", "+0", "2026-", "9", "十"}) {
      String text = part.repeat(200_000);
      assertThat(parser.parse(text, HONG_KONG)).isEmpty();
      assertThat(finder.inLine(text, HONG_KONG)).isEmpty();
      assertThat(finder.inAddress(text, HONG_KONG)).isEmpty();
    }
  }

  @Test
  void aDayBeginsInTheZoneThatApplies() {
    Instant utc = parser.parse("2026-01-05", ZoneOffset.UTC).orElseThrow().at();
    Instant local = parser.parse("2026-01-05", HONG_KONG).orElseThrow().at();
    assertThat(Duration.between(local, utc)).isEqualTo(Duration.ofHours(8));
  }
}
