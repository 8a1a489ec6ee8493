package org.harbourwire.enrich.amount;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads numbers as news writes them: `1,430`, `1 460`, `11.3`, `一千三百`, `6億`, `3,000萬`, `2.5
/// billion`. Works on folded text.
final class Numerals {
  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          scale("thousand", 3),
          scale("k", 3),
          scale("mil", 3),
          scale("million", 6),
          scale("millions", 6),
          scale("mn", 6),
          scale("m", 6),
          scale("milhao", 6),
          scale("milhoes", 6),
          scale("millones", 6),
          scale("billion", 9),
          scale("billions", 9),
          scale("bn", 9),
          scale("b", 9),
          scale("milliard", 9),
          scale("milliards", 9),
          scale("mil milhoes", 9),
          scale("trillion", 12),
          scale("tn", 12),
          scale("crore", 7),
          scale("lakh", 5));
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  private static Map.Entry<String, BigDecimal> scale(String word, int zeros) {
    return Map.entry(word, BigDecimal.TEN.pow(zeros));
  }

  /// `digits` times the scale word, if there is one.
  static @Nullable BigDecimal western(String digits, @Nullable String scale, boolean commaDecimal) {
    BigDecimal number = digits(digits, commaDecimal);
    BigDecimal factor =
        scale == null ? BigDecimal.ONE : SCALES.get(scale.strip().replaceAll("\\s+", " "));
    return number == null || factor == null ? null : number.multiply(factor);
  }

  /// A Chinese number with its myriads: characters, digits or both.
  static @Nullable BigDecimal chinese(String form) {
    String number = form.replaceAll("[\\s多余几]", "");
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      int zeros = zeros(number.charAt(i));
      boolean myriad = zeros >= 4 || (zeros > 0 && !group.isEmpty() && isArabic(group));
      if (!myriad) {
        group.append(number.charAt(i));
        continue;
      }
      BigDecimal value = group(group.toString());
      if (value == null) {
        return null;
      }
      // 1億3000萬 adds; 一百萬億 and 3千萬 multiply what they follow.
      total =
          group.isEmpty() && total.signum() > 0
              ? total.movePointRight(zeros)
              : myriadAfter(number, i)
                  ? total.add(value.movePointRight(zeros + zeros(number.charAt(i + 1))))
                  : total.add(value.movePointRight(zeros));
      i += myriadAfter(number, i) ? 1 : 0;
      group.setLength(0);
    }
    BigDecimal rest = group.isEmpty() ? BigDecimal.ZERO : group(group.toString());
    return rest == null ? null : total.add(rest);
  }

  private static boolean myriadAfter(String number, int i) {
    return i + 1 < number.length() && zeros(number.charAt(i + 1)) >= 4;
  }

  private static boolean isArabic(CharSequence group) {
    return Character.isDigit(group.charAt(group.length() - 1)) && group.charAt(0) < 128;
  }

  private static int zeros(char c) {
    return switch (c) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      case '兆' -> 12;
      default -> 0;
    };
  }

  /// A number below ten thousand, or plain digits.
  private static @Nullable BigDecimal group(String group) {
    if (group.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (group.charAt(0) < 128) {
      return digits(group, false);
    }
    long total = 0;
    long digit = 0;
    boolean placed = false;
    for (int i = 0; i < group.length(); i++) {
      char c = group.charAt(i);
      int zeros = zeros(c);
      int value = digit(c);
      if (zeros > 0) {
        total += Math.max(digit, 1) * (long) Math.pow(10, zeros);
        digit = 0;
        placed = true;
      } else if (value >= 0) {
        // 二〇二六 is written place by place.
        digit = placed || digit == 0 ? value : digit * 10 + value;
      } else {
        return null;
      }
    }
    return BigDecimal.valueOf(total + digit);
  }

  private static int digit(char c) {
    return switch (c) {
      case '两' -> 2;
      case '〇' -> 0;
      default -> DIGITS.indexOf(c);
    };
  }

  private static @Nullable BigDecimal digits(String digits, boolean commaDecimal) {
    String plain = digits.replaceAll("\\s", "");
    if (commaDecimal) {
      plain = plain.replace(".", "").replace(',', '.');
    }
    try {
      return new BigDecimal(plain.replace(",", ""));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
