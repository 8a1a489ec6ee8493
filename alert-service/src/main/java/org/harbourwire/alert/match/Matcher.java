package org.harbourwire.alert.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.query.Query;
import org.harbourwire.text.analysis.Phrase;
import org.harbourwire.text.fold.Folding;
import org.jspecify.annotations.Nullable;

/// Decides whether an article meets a query, by the same analysis that search uses. The query is
/// analysed once, here; safe for use by many threads.
public final class Matcher {
  private final Predicate<ReadArticle> condition;

  private Matcher(Predicate<ReadArticle> condition) {
    this.condition = condition;
  }

  /// A matcher for `query`.
  public static Matcher of(Query query) {
    return new Matcher(condition(query));
  }

  /// Whether `article` meets the query.
  public boolean matches(ReadArticle article) {
    return condition.test(article);
  }

  private static Predicate<ReadArticle> condition(Query query) {
    return switch (query) {
      case Query.All() -> _ -> true;
      case Query.And(List<Query> parts) -> {
        List<Predicate<ReadArticle>> all = conditions(parts);
        yield article -> all.stream().allMatch(c -> c.test(article));
      }
      case Query.Or(List<Query> parts) -> {
        List<Predicate<ReadArticle>> any = conditions(parts);
        yield article -> any.stream().anyMatch(c -> c.test(article));
      }
      case Query.Not(Query part) -> condition(part).negate();
      case Query.Words words -> words(Phrases.of(words));
      case Query.Phrase(String text) -> words(Phrases.of(text));
      case Query.Prefix(String text) -> prefix(Folding.fold(text));
      case Query.Topic(String id) -> {
        String folded = Folding.fold(id);
        yield article -> article.topics().contains(folded);
      }
      case Query.Entity(String idOrName) -> {
        String folded = Folding.fold(idOrName);
        yield article -> article.entities().contains(folded);
      }
      case Query.SourceIs(String id) ->
          article -> article.article().source().id().equalsIgnoreCase(id);
      case Query.Language language -> article -> language.includes(article.article().language());
      case Query.After after -> article -> !article.timestamp().isBefore(after.from());
      case Query.Before before -> article -> article.timestamp().isBefore(before.until());
      case Query.AmountOver(BigDecimal value, String currency) ->
          article -> article.article().amounts().stream().anyMatch(a -> over(a, value, currency));
    };
  }

  private static List<Predicate<ReadArticle>> conditions(List<Query> parts) {
    return parts.stream().map(Matcher::condition).toList();
  }

  /// Words without a single letter or digit are met by nothing, as in search.
  private static Predicate<ReadArticle> words(List<Phrase> phrases) {
    return article -> !phrases.isEmpty() && phrases.stream().allMatch(article::contains);
  }

  private static Predicate<ReadArticle> prefix(String folded) {
    if (folded.codePoints().anyMatch(Character::isIdeographic)) {
      // Chinese is cut into pairs: no term is as long as what was typed, but its start is a phrase.
      return words(Phrases.of(folded));
    }
    return article -> {
      String first = article.terms().ceiling(folded);
      return first != null && first.startsWith(folded);
    };
  }

  private static boolean over(AmountTag amount, BigDecimal value, @Nullable String currency) {
    return amount.value().compareTo(value) > 0
        && (currency == null || currency.equals(amount.currency()));
  }
}
