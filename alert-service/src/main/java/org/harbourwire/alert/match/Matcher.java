package org.harbourwire.alert.match;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.query.Query;
import org.harbourwire.text.fold.Folding;
import org.harbourwire.text.name.NamedWords;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;
import org.jspecify.annotations.Nullable;

/// Decides whether an article meets a query, by the same analysis and the same names of topics and
/// entities that search uses: a rule made of a search finds what the search finds. The query is
/// analysed once, here; safe for use by many threads.
public final class Matcher {
  private final Predicate<ReadArticle> condition;

  private Matcher(Predicate<ReadArticle> condition) {
    this.condition = condition;
  }

  /// A matcher for `query`.
  ///
  /// @param names by which words mean what is tagged with them
  public static Matcher of(Query query, TagNames names) {
    return new Matcher(new Conditions(names, names).of(query));
  }

  /// Whether `article` meets the query.
  public boolean matches(ReadArticle article) {
    return condition.test(article);
  }

  /// Makes conditions of queries.
  ///
  /// @param names of topics and entities that are asked for by their field
  /// @param inWords those by which words mean what is tagged with them
  private record Conditions(TagNames names, TagNames inWords) {

    Predicate<ReadArticle> of(Query query) {
      return switch (query) {
        case Query.All() -> _ -> true;
        case Query.And(List<Query> parts) -> all(parts.stream().map(this::of).toList());
        case Query.Or(List<Query> parts) -> any(parts.stream().map(this::of).toList());
        // As in search: -AI takes away what says AI, not all that is tagged so.
        case Query.Not(Query part) -> new Conditions(names, TagNames.none()).of(part).negate();
        case Query.Words words -> words(words);
        case Query.Phrase(String text) -> PhraseConditions.phrase(text);
        case Query.Prefix(String text) -> PhraseConditions.prefix(text);
        case Query.Topic(String idOrName) -> tagged(names.topics(idOrName));
        case Query.Entity(String idOrName) -> entity(idOrName);
        case Query.SourceIs(String id) ->
            article -> article.article().source().id().equalsIgnoreCase(id);
        case Query.Language language -> article -> language.includes(article.article().language());
        case Query.After after -> article -> !article.timestamp().isBefore(after.from());
        case Query.Before before -> article -> article.timestamp().isBefore(before.until());
        case Query.AmountOver(BigDecimal value, String currency) ->
            article -> article.article().amounts().stream().anyMatch(a -> over(a, value, currency));
      };
    }

    /// Words without a single letter or digit are met by nothing, as in search.
    private Predicate<ReadArticle> words(Query.Words words) {
      List<NamedWords> parts = inWords.cut(words.terms());
      return parts.isEmpty() ? _ -> false : all(parts.stream().map(this::part).toList());
    }

    private Predicate<ReadArticle> part(NamedWords words) {
      Predicate<ReadArticle> typed =
          all(words.terms().stream().map(PhraseConditions::phrase).toList());
      if (words.tags().isEmpty()) {
        return typed;
      }
      Predicate<ReadArticle> named =
          any(inWords.sought(words.tags()).stream().map(PhraseConditions::phrase).toList());
      return typed.or(tagged(words.tags())).or(named);
    }

    private Predicate<ReadArticle> entity(String idOrName) {
      String folded = Folding.fold(idOrName);
      Predicate<ReadArticle> named = article -> article.entities().contains(folded);
      return named.or(tagged(names.entities(idOrName)));
    }
  }

  private static Predicate<ReadArticle> tagged(Set<Tag> tags) {
    Set<Tag> any = new HashSet<>(tags);
    return article -> article.tags().stream().anyMatch(any::contains);
  }

  private static Predicate<ReadArticle> all(List<Predicate<ReadArticle>> conditions) {
    return article -> conditions.stream().allMatch(c -> c.test(article));
  }

  private static Predicate<ReadArticle> any(List<Predicate<ReadArticle>> conditions) {
    return article -> conditions.stream().anyMatch(c -> c.test(article));
  }

  private static boolean over(AmountTag amount, BigDecimal value, @Nullable String currency) {
    return amount.value().compareTo(value) > 0
        && (currency == null || currency.equals(amount.currency()));
  }
}
