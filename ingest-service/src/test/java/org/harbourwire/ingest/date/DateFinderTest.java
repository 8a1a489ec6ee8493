package org.harbourwire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private final DateFinder finder =
      new DateFinder(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ends/Monday, September 1, 2025                         | September 1, 2025                  | 2025-08-31T16:00:00Z | DAY
          (Hong Kong, 1 September 2025) The centre opened today. | 1 September 2025                   | 2025-08-31T16:00:00Z | DAY
          Published: 5 Jan 2026, 17:30 HKT by the editor         | 5 Jan 2026, 17:30 HKT              | 2026-01-05T09:30:00Z | MINUTE
          【本報訊】2026年1月5日（星期一）香港時間11時30分 完    | 2026年1月5日（星期一）香港時間11時30分 | 2026-01-05T03:30:00Z | MINUTE
          發佈日期：2026-01-05 來源：新聞處                      | 2026-01-05                         | 2026-01-04T16:00:00Z | DAY
          Room 12, 3/F, updated 31/12/2025                       | 31/12/2025                         | 2025-12-30T16:00:00Z | DAY
          5 janvier 2026 à 17 h 30, par la rédaction             | 5 janvier 2026 à 17 h 30           | 2026-01-05T09:30:00Z | MINUTE
          05.01.2026, 17.30 Uhr, Berlin                          | 05.01.2026, 17.30 Uhr              | 2026-01-05T09:30:00Z | MINUTE
          On Jan 5, 2026 at 4:30 AM Eastern, the bank said       | Jan 5, 2026 at 4:30 AM Eastern     | 2026-01-05T09:30:00Z | MINUTE
          5 Jan 2026 17:30 Met Office warns                      | 5 Jan 2026 17:30                   | 2026-01-05T09:30:00Z | MINUTE
          5 Jan 2026 17:30 China Daily reports                   | 5 Jan 2026 17:30                   | 2026-01-05T09:30:00Z | MINUTE
          5 Jan 2026 17:30 YST by the desk                       | 5 Jan 2026 17:30 YST               | 2026-01-04T16:00:00Z | DAY
          會議於2026年1月5日17時30人出席                         | 2026年1月5日17時30人               | 2026-01-04T16:00:00Z | DAY
          2026年1月5日17時30分（當地時間）抵達                   | 2026年1月5日17時30分（當地時間）   | 2026-01-04T16:00:00Z | DAY
          倫敦時間2026年1月5日09:30開市                          | 倫敦時間2026年1月5日09:30          | 2026-01-05T09:30:00Z | MINUTE
          2026年1月5日17時30分這段時間                           | 2026年1月5日17時30分               | 2026-01-05T09:30:00Z | MINUTE
          截止日期為2026年1月5日午夜12時                         | 2026年1月5日午夜12時               | 2026-01-04T16:00:00Z | DAY
          On 31 February 2025 nothing; on 3 March 2025 all.      | 3 March 2025                       | 2025-03-02T16:00:00Z | DAY
          """)
  void findsTheFirstDateOfALineWithItsPlace(
      String line, String words, Instant at, PublishedPrecision precision) {
    FoundDate found = finder.inLine(line, HONG_KONG).orElseThrow();
    assertThat(found.date()).isEqualTo(new ParsedDate(at, precision));
    assertThat(line.substring(found.start(), found.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tel: 2123-4567",
        "Version 3.1.9.2025",
        "They may 5 times meet",
        "HK$20260105 was paid",
        "Section 12.4",
        "The march 12 kilometres long",
        "2025-26 school year",
        "firmware R8.1.5 is out",
        "ticket 115-01-05",
        "open 24h/24",
        "a 50元月票",
        "Form 24-7 open 09:00-18:00"
      })
  void findsNoDateWhereThereIsNone(String line) {
    assertThat(finder.inLine(line, HONG_KONG)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example.hk/2026/01/05/robots, 2026-01-04T16:00:00Z, DAY",
    "https://news.example.hk/2026/1/5/robots, 2026-01-04T16:00:00Z, DAY",
    "https://news.example.hk/2026-01-05-robots.html, 2026-01-04T16:00:00Z, DAY",
    "https://www.example.gov.hk/gia/general/202509/01/P2025090100309.htm, 2025-08-31T16:00:00Z,"
        + " DAY",
    "https://www.example.gov.hk/eng/blog/blog20250831.htm, 2025-08-30T16:00:00Z, DAY",
    "https://www.example.gov.cn/t20260105_123456.html, 2026-01-04T16:00:00Z, DAY",
    "https://news.example.hk/html/20260930_093000_001.html, 2026-09-30T01:30:00Z, SECOND"
  })
  void findsDatesInAddresses(String address, Instant at, PublishedPrecision precision) {
    assertThat(finder.inAddress(address, HONG_KONG)).contains(new ParsedDate(at, precision));
  }

  @Test
  void takesNoOtherDigitsOfAnAddressForADate() {
    assertThat(finder.inAddress("https://example.hk/article/2026115", HONG_KONG)).isEmpty();
    assertThat(finder.inAddress("https://example.hk/id/120260105", HONG_KONG)).isEmpty();
    assertThat(finder.inAddress("https://example.hk/20261305/x", HONG_KONG)).isEmpty();
    assertThat(finder.inAddress("https://example.hk/2026/01/robots", HONG_KONG)).isEmpty();
  }
}
