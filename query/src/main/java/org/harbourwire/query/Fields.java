package org.harbourwire.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a query and what their values may be.
final class Fields {
  private static final List<String> WITH_COLON =
      List.of("topic", "entity", "source", "lang", "after", "before");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([a-z]{3}|[a-z]{0,2}[$¥€£])?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,24})(\\.\\d{1,6})?\\s*([a-z]*|[萬万億亿])");
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("hk$", "HKD"),
          Map.entry("us$", "USD"),
          Map.entry("rmb", "CNY"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"));
  private static final Map<String, Integer> POWERS_OF_TEN =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("萬", 4),
          Map.entry("万", 4),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("億", 8),
          Map.entry("亿", 8),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9));

  private Fields() {}

  /// Whether `name` before `mark` begins a field.
  static boolean isField(String name, char mark) {
    String lower = name.toLowerCase(Locale.ROOT);
    return mark == ':' ? WITH_COLON.contains(lower) : mark == '>' && lower.equals("amount");
  }

  /// The fields as people write them.
  static String names() {
    return String.join(":, ", WITH_COLON) + ": and amount>";
  }

  /// The condition of field `name` with `value`, which stands at `position`.
  static Query query(String name, String value, int position) throws QueryFault {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "topic" -> new Query.Topic(value);
      case "entity" -> new Query.Entity(value);
      case "source" -> new Query.SourceIs(value);
      case "lang" -> language(value, position);
      case "after" -> new Query.After(day(value, position));
      case "before" -> new Query.Before(day(value, position));
      case "amount" -> amount(value, position);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Query language(String value, int position) throws QueryFault {
    try {
      return new Query.Language(Marks.plain(value));
    } catch (IllformedLocaleException e) {
      throw new QueryFault(FaultReason.NO_LANGUAGE, position, value);
    }
  }

  private static LocalDate day(String value, int position) throws QueryFault {
    Matcher m = DAY.matcher(Marks.plain(value));
    if (m.matches()) {
      try {
        return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
      } catch (DateTimeException e) {
        throw new QueryFault(FaultReason.NO_CALENDAR_DAY, position, value);
      }
    }
    throw new QueryFault(FaultReason.NO_DAY, position, value);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static Query amount(String value, int position) throws QueryFault {
    Matcher m = AMOUNT.matcher(Marks.plain(value).toLowerCase(Locale.ROOT));
    Integer power = m.matches() ? POWERS_OF_TEN.get(m.group(4)) : null;
    if (power == null || ambiguous(m.group(1))) {
      throw new QueryFault(FaultReason.NO_AMOUNT, position, value);
    }
    String fraction = m.group(3) == null ? "" : m.group(3);
    BigDecimal number = new BigDecimal(m.group(2).replace(",", "") + fraction);
    return new Query.AmountOver(number.scaleByPowerOfTen(power), currency(m.group(1)));
  }

  /// A bare $ or ¥ stands for several currencies: better to ask than to guess.
  private static boolean ambiguous(@Nullable String currency) {
    return currency != null
        && !CURRENCIES.containsKey(currency)
        && !currency.chars().allMatch(Character::isLetter);
  }

  private static @Nullable String currency(@Nullable String text) {
    return text == null ? null : CURRENCIES.getOrDefault(text, text.toUpperCase(Locale.ROOT));
  }
}
