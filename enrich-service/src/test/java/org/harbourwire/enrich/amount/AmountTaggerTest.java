package org.harbourwire.enrich.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.enrich.language.LanguageTagger;
import org.harbourwire.enrich.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTaggerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It cost HK$1.2 billion. | 1200000000 | HKD",
        "工程耗資12億元。 | 1200000000 | HKD",
        "項目獲RMB 3,000萬資助 | 30000000 | CNY",
        "They raised US$5m in May. | 5000000 | USD",
        "a fund of 50 million Hong Kong dollars | 50000000 | HKD",
        "about 780 million yuan | 780000000 | CNY",
        "a grant of €2.5 million | 2500000 | EUR",
        "sold for £400 | 400 | GBP",
        "The Hong Kong fare is $26. | 26 | HKD",
        "公司在杭州完成6亿元融资 | 600000000 | CNY",
        "租金每日一千三百元 | 1300 | HKD",
        "獲二十萬元人民幣起動金 | 200000 | CNY",
        "拟募资8亿美元 | 800000000 | USD",
        "九千四百萬元 | 94000000 | HKD",
        "每分鐘45港元 | 45 | HKD",
        "シリーズBで40億円を調達した | 4000000000 | JPY",
        "O estudo custa 22 milhões de patacas e não para. | 22000000 | MOP",
        "Bitcoin token: the crypto exchange lost $90 million | 90000000 | USD",
        "the firm got HK$1 billion but values of $3 billion | 1000000000 | HKD",
        "1億3000萬元 | 130000000 | HKD",
        "between $3 and 5 million for Hong Kong | 3000000 | HKD",
      })
  void readsValueAndCurrency(String text, BigDecimal value, String currency) {
    AmountTag first = tags(text).getFirst();
    assertThat(first.value()).isEqualByComparingTo(value);
    assertThat(first.currency()).isEqualTo(currency);
    assertThat(text.substring(first.start(), first.end())).isEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 1 September 2025 some 4,700 start-ups",
        "Tel: +852 6535 9633",
        "a 10% rise to 2,200 judgments",
        "元朗三個球場停用",
        "二零二六年十二月三日",
        "共二十萬人次，八百公斤",
        "for every $1 it invests",
        "a 50-year bond of 3 tonnes",
        "第一元素",
      })
  void leavesDatesCountsNumbersAndRatiosAlone(String text) {
    assertThat(tags(text)).isEmpty();
  }

  @Test
  void aBareDollarBesideHongKongDollarsIsAmerican() {
    assertThat(tags("HK$500 million; unicorns worth $1 billion"))
        .extracting(AmountTag::currency)
        .containsExactly("HKD", "USD");
  }

  @Test
  void listsTheSameSumOnce() {
    assertThat(tags("HK$2 billion, again HK$2 billion and 20億港元")).hasSize(1);
  }

  private static List<AmountTag> tags(String text) {
    Reading reading = Reading.of("", text);
    return new AmountTagger().tag(reading, new LanguageTagger().tag(reading, null));
  }
}
