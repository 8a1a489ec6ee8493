package org.harbourwire.contract.article;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A sum of money in the article.
///
/// @param text the words as written; absent for a headline-link-only source's text
/// @param value the number in units of the currency, in plain digits: 1200000000 for HK$1.2 billion
/// @param currency ISO 4217 code
/// @param field the field that the offsets point into
/// @param start offset of the first UTF-16 code unit
/// @param end offset one past the last UTF-16 code unit
public record AmountTag(
    @Nullable String text, BigDecimal value, String currency, Field field, int start, int end) {
  private static final int MAX_ZEROS = 30;

  public AmountTag {
    if (value.scale() < -MAX_ZEROS) {
      throw new IllegalArgumentException("no sum of money: " + value);
    }
    // Plain digits hold no negative scale: without this an amount would not equal itself once read.
    value = value.scale() < 0 ? value.setScale(0) : value;
  }
}
