package org.harbourwire.ingest.date.token;

/// Chinese numerals of dates: digit by digit (二零二六) and with tens (二十五, 廿五, 三十).
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumerals() {}

  /// The numeral in ASCII digits.
  static String digits(String numeral) {
    String spelled =
        numeral.replace('〇', '零').replace('○', '零').replace("廿", "二十").replace("卅", "三十");
    int ten = spelled.indexOf('十');
    return ten < 0 ? oneByOne(spelled) : withTen(spelled, ten);
  }

  private static String oneByOne(String numeral) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < numeral.length(); i++) {
      digits.append(DIGITS.indexOf(numeral.charAt(i)));
    }
    return digits.toString();
  }

  private static String withTen(String numeral, int ten) {
    String tens = ten == 0 ? "1" : oneByOne(numeral.substring(0, ten));
    String ones = oneByOne(numeral.substring(ten + 1).replace("十", ""));
    return tens + (ones.isEmpty() ? "0" : ones);
  }
}
