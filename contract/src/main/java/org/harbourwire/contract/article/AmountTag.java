package org.harbourwire.contract.article;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A sum of money in the article.
///
/// @param text the words; absent for a headline-link-only source's text
/// @param value the number in units of the currency
/// @param currency ISO 4217 code
/// @param field the field that the offsets point into
/// @param start first UTF-16 code unit
/// @param end one past the last UTF-16 code unit
public record AmountTag(
    @Nullable String text, BigDecimal value, String currency, Field field, int start, int end) {}
