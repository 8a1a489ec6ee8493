package org.harbourwire.enrich.amount;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.harbourwire.enrich.language.Language;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.reading.WordSet;

/// What a bare `$`, `元` or `¥` means in one article. In Hong Kong copy both are Hong Kong dollars,
/// in Mainland copy 元 is renminbi, in copy about crypto-assets `$` is the US dollar, and a bare `$`
/// in an article that writes `HK$` elsewhere is the US dollar too.
final class CurrencyContext {
  private static final Pattern CRYPTO =
      Pattern.compile(
          "bitcoin|crypto|\\bether\\b|ethereum|\\btokens?\\b|stablecoin|blockchain|defi\\b|\\bnft");
  private static final WordSet HONG_KONG =
      WordSet.of(
          "hong kong",
          "hksar",
          "kowloon",
          "new territories",
          "cyberport",
          "香港",
          "特区政府",
          "立法会",
          "本港",
          "全港",
          "港府",
          "港人",
          "九龙",
          "新界",
          "港岛");
  private static final WordSet HONG_KONG_OFFICE =
      WordSet.of("特区政府", "立法会", "本港", "全港", "港府", "局局长", "财政司司长", "政务司司长", "行政长官");
  private static final WordSet MAINLAND =
      WordSet.of(
          "北京", "上海", "深圳", "广州", "杭州", "成都", "重庆", "武汉", "南京", "苏州", "天津", "西安", "厦门", "青岛", "东莞",
          "佛山", "珠海", "中山", "惠州", "江门", "肇庆", "合肥", "长沙", "浙江", "江苏", "广东", "内地", "国务院", "工信部",
          "人民币");
  private static final WordSet MACAO = WordSet.of("澳门", "macau", "macao");
  private static final Pattern UNITED_STATES =
      Pattern.compile(
          "\\bu\\.?s\\.? (?:government|dollar|company|federal|congress)|california|silicon"
              + " valley|new york|nasdaq|wall street|washington|singapore");

  /// Without one of these the two patterns need not be asked.
  private static final WordSet CRYPTO_WORDS =
      WordSet.of("bitcoin", "crypto", "ether", "token", "stablecoin", "blockchain", "defi", "nft");

  private static final WordSet UNITED_STATES_WORDS =
      WordSet.of(
          "u.s",
          "us ",
          "us. ",
          "california",
          "silicon valley",
          "new york",
          "nasdaq",
          "wall street",
          "washington",
          "singapore");

  private static final int CRYPTO_COPY = 3;

  private final String all;
  private final Language language;
  private final boolean marked;

  /// Found once: each asks the whole article.
  private final Map<String, String> resolved = new HashMap<>();

  CurrencyContext(Reading reading, Language language) {
    StringBuilder folded = new StringBuilder();
    for (FieldText field : reading.fields()) {
      folded.append(field.folded()).append('\n');
    }
    this.all = folded.toString();
    this.language = language;
    this.marked = all.contains("hk$");
  }

  /// The ISO code for a sign of [Currencies].
  String resolve(String sign) {
    return switch (sign) {
      case Currencies.BARE_DOLLAR -> resolved.computeIfAbsent(sign, bare -> dollar());
      case Currencies.BARE_YUAN -> resolved.computeIfAbsent(sign, bare -> yuan());
      case Currencies.BARE_YEN ->
          language.tag().equals("ja") || all.contains("japan") ? "JPY" : "CNY";
      default -> sign;
    };
  }

  private String dollar() {
    if (marked || cryptoCopy()) {
      return "USD";
    }
    boolean elsewhere =
        UNITED_STATES_WORDS.within(all)
            && UNITED_STATES.matcher(all).find()
            && !HONG_KONG.within(all);
    return elsewhere ? "USD" : "HKD";
  }

  private boolean cryptoCopy() {
    return CRYPTO_WORDS.within(all)
        && CRYPTO.matcher(all).results().limit(CRYPTO_COPY).count() == CRYPTO_COPY
        && !HONG_KONG.within(all);
  }

  private String yuan() {
    boolean mainland = MAINLAND.within(all);
    boolean hongKong = HONG_KONG.within(all) || all.indexOf('港') >= 0;
    if (language.tag().equals("zh-Hans")) {
      boolean official = HONG_KONG_OFFICE.within(all);
      return official && !all.contains("人民币") ? "HKD" : "CNY";
    }
    if (MACAO.within(all) && !hongKong && !mainland) {
      return "MOP";
    }
    return mainland && !hongKong && !hongKongOffice() ? "CNY" : "HKD";
  }

  /// Bureaux and departments are 局, 署 and 處 only in Hong Kong and Macao.
  private boolean hongKongOffice() {
    return all.indexOf('署') >= 0 || all.contains("事务处") || all.contains("事务局");
  }
}
