package org.harbourwire.enrich.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.enrich.language.Language;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Finds sums of money: a number with a sign or word of a currency before or after it. Numbers
/// without one (dates, counts, telephone numbers) are no money, nor is the one of "for every $1".
public final class AmountTagger {
  private static final Pattern RATIO = Pattern.compile("(?:every|each dollar|each|per|每)\\s?$");
  private static final Pattern RANGE =
      Pattern.compile(
          "^\\s?(?:to|and|or|至|到|~)?\\s?\\p{Sc}?(?:"
              + SumForm.NUMBER
              + ")\\s?(?<scale>"
              + SumForm.SCALE
              + ")(?![a-z])");

  private static final Set<String> COMMA_DECIMAL = Set.of("fr", "pt", "es", "de", "it");

  private record Found(FieldText field, Range range, BigDecimal value, String sign) {}

  /// The sums in an article in order of place, each sum once.
  public List<AmountTag> tag(Reading reading, Language language) {
    List<Found> found = new ArrayList<>();
    reading.fields().forEach(field -> found.addAll(inField(field, language)));
    if (found.isEmpty()) {
      return List.of();
    }
    CurrencyContext context = new CurrencyContext(reading, language);
    List<AmountTag> tags = new ArrayList<>();
    for (Found one : found) {
      AmountTag tag = tag(one, context.resolve(one.sign()));
      if (tags.stream().noneMatch(earlier -> same(earlier, tag))) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private static List<Found> inField(FieldText field, Language language) {
    boolean commaDecimal = COMMA_DECIMAL.contains(language.tag());
    List<Found> found = new ArrayList<>();
    collect(
        found,
        field,
        SumForm.SIGN_FIRST,
        m -> signFirst(m, field.folded(), commaDecimal),
        AmountTagger::sign);
    collect(
        found,
        field,
        SumForm.WORD_LAST,
        m -> Numerals.western(m.group("number"), m.group("scale"), commaDecimal),
        AmountTagger::sign);
    collect(
        found,
        field,
        SumForm.HAN_LAST,
        m -> Numerals.chinese(m.group("number")),
        AmountTagger::sign);
    collect(found, field, SumForm.COINS, AmountTagger::coins, m -> Currencies.BARE_YUAN);
    collect(
        found,
        field,
        SumForm.CENTS,
        m -> new BigDecimal(m.group("number")).movePointLeft(2),
        m -> Currencies.BARE_DOLLAR);
    found.sort(Comparator.comparingInt(one -> one.range().start()));
    return found;
  }

  private interface Value {
    @Nullable BigDecimal of(Matcher match);
  }

  private static void collect(
      List<Found> found,
      FieldText field,
      SumForm form,
      Value value,
      Function<Matcher, String> sign) {
    form.each(
        field.folded(),
        match -> {
          BigDecimal number = value.of(match);
          Range range = new Range(match.start(), match.end());
          boolean free = found.stream().noneMatch(one -> one.range().overlaps(range));
          if (number != null
              && number.signum() > 0
              && free
              && !ratio(field.folded(), match.start())) {
            found.add(new Found(field, range, number, sign.apply(match)));
          }
        });
  }

  private static @Nullable BigDecimal signFirst(Matcher m, String text, boolean commaDecimal) {
    if (m.group("han") != null) {
      return Numerals.chinese(m.group("number") + m.group("han").strip());
    }
    String scale = m.group("scale");
    if (scale == null) {
      // "$3 to 5 million": the scale of a range stands at its end.
      Matcher range = RANGE.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + 30)));
      scale = range.find() ? range.group("scale") : null;
    }
    return Numerals.western(m.group("number"), scale, commaDecimal);
  }

  private static boolean ratio(String text, int start) {
    return RATIO.matcher(text.substring(Math.max(0, start - 12), start)).find();
  }

  /// Nine yuan and nine tenths, or tenths alone.
  private static @Nullable BigDecimal coins(Matcher m) {
    BigDecimal number = Numerals.chinese(m.group("number"));
    if (number == null || m.group("sign") != null) {
      return number == null ? null : number.movePointLeft(1);
    }
    BigDecimal tenths = m.group("tenths") == null ? null : Numerals.chinese(m.group("tenths"));
    return tenths == null ? number : number.add(tenths.movePointLeft(1));
  }

  private static String sign(Matcher match) {
    String sign = match.group("sign");
    String code = Currencies.BEFORE.get(sign);
    if (code == null) {
      code = Currencies.AFTER_CHINESE.get(sign);
    }
    return code == null ? Currencies.AFTER.getOrDefault(sign, sign) : code;
  }

  private static AmountTag tag(Found one, String currency) {
    String words = one.field().words(one.range());
    BigDecimal value = new BigDecimal(one.value().stripTrailingZeros().toPlainString());
    return new AmountTag(
        words, value, currency, one.field().field(), one.range().start(), one.range().end());
  }

  private static boolean same(AmountTag a, AmountTag b) {
    return a.currency().equals(b.currency()) && a.value().compareTo(b.value()) == 0;
  }
}
