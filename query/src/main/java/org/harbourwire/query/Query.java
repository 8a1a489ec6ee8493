package org.harbourwire.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A condition on an article, as a tree in normal form. Make conjunctions, disjunctions and
/// negations with [#and], [#or] and [#not], which keep that form: nothing is nested in its own
/// kind, and neighbouring words are one [Words].
///
/// Text is compared by the token stream of the analyser, never by characters: that is what makes
/// 低空经济 meet 低空經濟 and economies meet economy.
public sealed interface Query {
  /// Where the days of [After] and [Before] begin.
  ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

  /// Every article.
  record All() implements Query {}

  /// Articles that meet every part.
  ///
  /// @param parts at least two
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(p -> p instanceof And || p instanceof All)) {
        throw new IllegalArgumentException("not in normal form, use Query.and: " + parts);
      }
    }
  }

  /// Articles that meet at least one part.
  ///
  /// @param parts at least two
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(p -> p instanceof Or || p instanceof All)) {
        throw new IllegalArgumentException("not in normal form, use Query.or: " + parts);
      }
    }
  }

  /// Articles that do not meet `part`.
  record Not(Query part) implements Query {
    public Not {
      if (part instanceof Not) {
        throw new IllegalArgumentException("not in normal form, use Query.not: " + part);
      }
    }
  }

  /// Articles that hold every one of the terms in title or text, in any order. A term of several
  /// tokens (低空經濟, low-altitude) is met where they follow each other.
  ///
  /// @param text terms separated by single spaces
  record Words(String text) implements Query {
    public Words {
      text = QueryText.required(text);
    }

    /// The terms, at least one.
    public List<String> terms() {
      return List.of(text.split(" ", -1));
    }
  }

  /// Articles that hold these words one after the other in the title or in the text.
  record Phrase(String text) implements Query {
    public Phrase {
      text = QueryText.required(text);
    }
  }

  /// Articles that hold a word beginning so.
  ///
  /// @param text at least two characters, or one Chinese character; no space
  record Prefix(String text) implements Query {
    public Prefix {
      text = QueryText.required(text);
      if (!QueryText.isPrefix(text)) {
        throw new IllegalArgumentException("too short for a prefix, or not one word: " + text);
      }
    }
  }

  /// Articles on a topic, inherited ones included.
  ///
  /// @param idOrName the topic's id in the taxonomy, or any of its names; lower case
  record Topic(String idOrName) implements Query {
    public Topic {
      idOrName = QueryText.required(idOrName).toLowerCase(Locale.ROOT);
    }
  }

  /// Articles that name an entity.
  ///
  /// @param idOrName its id in the gazetteer, any name by which that knows it, or one in the
  ///   article
  record Entity(String idOrName) implements Query {
    public Entity {
      idOrName = QueryText.required(idOrName);
    }
  }

  /// Articles of a source.
  ///
  /// @param id the source's id
  record SourceIs(String id) implements Query {
    public SourceIs {
      id = QueryText.required(id);
    }
  }

  /// Articles in a language: `zh` stands for `zh-Hant` and `zh-Hans` too, `zh-HK` for the
  /// characters that are written there.
  ///
  /// @param tag BCP 47 language tag
  record Language(String tag) implements Query {
    private static final Map<String, String> WRITTEN_IN =
        Map.of(
            "zh-HK", "zh-Hant",
            "zh-MO", "zh-Hant",
            "zh-TW", "zh-Hant",
            "zh-CN", "zh-Hans",
            "zh-SG", "zh-Hans");

    public Language {
      String plain = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      tag = WRITTEN_IN.getOrDefault(plain, plain);
    }

    /// Whether an article in `language` is meant (basic filtering of RFC 4647).
    public boolean includes(String language) {
      return language.equalsIgnoreCase(tag)
          || language.regionMatches(true, 0, tag + "-", 0, tag.length() + 1);
    }
  }

  /// Articles published on that day or later.
  record After(LocalDate day) implements Query {
    /// The first instant that is meant.
    public Instant from() {
      return day.atStartOfDay(ZONE).toInstant();
    }
  }

  /// Articles published before that day.
  record Before(LocalDate day) implements Query {
    /// The first instant that is not meant any more.
    public Instant until() {
      return day.atStartOfDay(ZONE).toInstant();
    }
  }

  /// Articles that name a sum of money above this.
  ///
  /// @param value in units of the currency
  /// @param currency ISO 4217 code; absent: any, compared without conversion
  record AmountOver(BigDecimal value, @Nullable String currency) implements Query {
    public AmountOver {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }
  }

  /// What meets all of `parts`; [All] of none.
  static Query and(List<? extends Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      List<Query> inner = part instanceof And and ? and.parts() : List.of(part);
      inner.stream().filter(q -> !(q instanceof All)).forEach(flat::add);
    }
    List<Query> joined = joinWords(flat);
    return switch (joined.size()) {
      case 0 -> new All();
      case 1 -> joined.getFirst();
      default -> new And(joined);
    };
  }

  /// What meets any of `parts`, at least one.
  static Query or(List<? extends Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      flat.addAll(part instanceof Or or ? or.parts() : List.of(part));
    }
    if (flat.isEmpty()) {
      throw new IllegalArgumentException("a disjunction of nothing");
    }
    if (flat.stream().anyMatch(All.class::isInstance)) {
      return new All();
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /// What does not meet `part`.
  static Query not(Query part) {
    return part instanceof Not(Query inner) ? inner : new Not(part);
  }

  private static List<Query> joinWords(List<Query> parts) {
    List<Query> joined = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Words(String text)) {
        run.add(text);
      } else {
        endRun(run, joined);
        joined.add(part);
      }
    }
    endRun(run, joined);
    return joined;
  }

  private static void endRun(List<String> run, List<Query> joined) {
    if (!run.isEmpty()) {
      joined.add(new Words(String.join(" ", run)));
      run.clear();
    }
  }
}
