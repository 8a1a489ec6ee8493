package org.harbourwire.enrich.amount;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The currencies by the signs and words that stand before or after a number, in folded text. Signs
/// of several currencies map to [#BARE_DOLLAR], [#BARE_YUAN] or [#BARE_YEN].
final class Currencies {
  static final String BARE_DOLLAR = "$";
  static final String BARE_YUAN = "元";
  static final String BARE_YEN = "¥";

  static final Map<String, String> BEFORE =
      Map.ofEntries(
          Map.entry("hk$", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("u.s.$", "USD"),
          Map.entry("mop$", "MOP"),
          Map.entry("mop", "MOP"),
          Map.entry("s$", "SGD"),
          Map.entry("sgd", "SGD"),
          Map.entry("a$", "AUD"),
          Map.entry("c$", "CAD"),
          Map.entry("nt$", "TWD"),
          Map.entry("nz$", "NZD"),
          Map.entry("rmb", "CNY"),
          Map.entry("rmb¥", "CNY"),
          Map.entry("cny", "CNY"),
          Map.entry("cnh", "CNY"),
          Map.entry("cn¥", "CNY"),
          Map.entry("eur", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("gbp", "GBP"),
          Map.entry("£", "GBP"),
          Map.entry("jpy", "JPY"),
          Map.entry("jp¥", "JPY"),
          Map.entry("krw", "KRW"),
          Map.entry("₩", "KRW"),
          Map.entry("chf", "CHF"),
          Map.entry("inr", "INR"),
          Map.entry("₹", "INR"),
          Map.entry("aed", "AED"),
          Map.entry("sar", "SAR"),
          Map.entry("rm", "MYR"),
          Map.entry("¥", BARE_YEN),
          Map.entry("$", BARE_DOLLAR),
          Map.entry("人民币", "CNY"),
          Map.entry("港币", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("美元", "USD"),
          Map.entry("澳门币", "MOP"));

  static final Map<String, String> AFTER =
      Map.ofEntries(
          Map.entry("hong kong dollar", "HKD"),
          Map.entry("hk dollar", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("us dollar", "USD"),
          Map.entry("u.s. dollar", "USD"),
          Map.entry("american dollar", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("singapore dollar", "SGD"),
          Map.entry("australian dollar", "AUD"),
          Map.entry("canadian dollar", "CAD"),
          Map.entry("dollar", BARE_DOLLAR),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("rmb", "CNY"),
          Map.entry("euro", "EUR"),
          Map.entry("pound sterling", "GBP"),
          Map.entry("pounds sterling", "GBP"),
          Map.entry("yen", "JPY"),
          Map.entry("won", "KRW"),
          Map.entry("swiss franc", "CHF"),
          Map.entry("dirham", "AED"),
          Map.entry("pataca", "MOP"),
          Map.entry("patacas", "MOP"),
          Map.entry("de patacas", "MOP"),
          Map.entry("d'euros", "EUR"),
          Map.entry("de euros", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("de dolares de hong kong", "HKD"),
          Map.entry("dolares de hong kong", "HKD"),
          Map.entry("de dollars de hong kong", "HKD"),
          Map.entry("dollars de hong kong", "HKD"),
          Map.entry("de dollars", BARE_DOLLAR),
          Map.entry("de dolares", BARE_DOLLAR),
          Map.entry("de yuans", "CNY"),
          Map.entry("de yuan", "CNY"),
          Map.entry("rupee", "INR"),
          Map.entry("baht", "THB"),
          Map.entry("ringgit", "MYR"));

  static final Map<String, String> AFTER_CHINESE =
      Map.ofEntries(
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("元港币", "HKD"),
          Map.entry("港纸", "HKD"),
          Map.entry("港圆", "HKD"),
          Map.entry("蚊", "HKD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("元美金", "USD"),
          Map.entry("元人民币", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("人民币元", "CNY"),
          Map.entry("块钱", BARE_YUAN),
          Map.entry("元", BARE_YUAN),
          Map.entry("圆", BARE_YUAN),
          Map.entry("日元", "JPY"),
          Map.entry("日圆", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("欧元", "EUR"),
          Map.entry("欧罗", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("澳门元", "MOP"),
          Map.entry("澳门币", "MOP"),
          Map.entry("葡币", "MOP"),
          Map.entry("元澳门币", "MOP"),
          Map.entry("坡元", "SGD"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("新台币", "TWD"),
          Map.entry("新台币元", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("澳元", "AUD"),
          Map.entry("加元", "CAD"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("韩元", "KRW"),
          Map.entry("韩圜", "KRW"),
          Map.entry("林吉特", "MYR"),
          Map.entry("泰铢", "THB"),
          Map.entry("迪拉姆", "AED"),
          Map.entry("卢比", "INR"));

  private Currencies() {}

  /// The keys as alternatives of a regular expression, longest first.
  static String alternatives(Map<String, String> currencies) {
    List<String> keys =
        currencies.keySet().stream()
            .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
            .toList();
    return keys.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
