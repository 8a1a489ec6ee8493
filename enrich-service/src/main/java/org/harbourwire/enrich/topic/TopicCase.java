package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Phrase;
import org.harbourwire.enrich.vocabulary.Topic;

/// Collects what an article says for and against one topic.
final class TopicCase {
  private final Reading reading;
  private final List<Name> names;
  private final List<Found> found = new ArrayList<>();

  private record Found(FieldText field, Phrase phrase, TopicTagger.Kind kind, Range range) {
    Span span() {
      return field.span(range);
    }
  }

  TopicCase(Reading reading, List<Name> names) {
    this.reading = reading;
    this.names = names;
  }

  void add(FieldText field, Phrase phrase, TopicTagger.Kind kind, Range range) {
    found.add(new Found(field, phrase, kind, range));
  }

  TopicDecision decide(Topic topic) {
    List<Span> ignored = new ArrayList<>(spans(TopicTagger.Kind.NOT));
    Map<String, List<Evidence>> byPhrase = new LinkedHashMap<>();
    for (Found one : widestFirst()) {
      double weight = weight(one);
      if (weight == 0) {
        ignored.add(one.span());
      } else {
        byPhrase
            .computeIfAbsent(one.phrase().key(), key -> new ArrayList<>())
            .add(new Evidence(one.span(), one.phrase().written(), weight));
      }
    }
    List<Found> vetoes = of(TopicTagger.Kind.AGAINST);
    double sum = byPhrase.values().stream().mapToDouble(TopicCase::together).sum();
    if (onlyInHeadline(byPhrase)) {
      sum *= Weights.ONLY_IN_HEADLINE;
    }
    if (inOneLateSentence(byPhrase)) {
      sum *= Weights.IN_ONE_SENTENCE;
    }
    sum -= Weights.AGAINST * distinct(vetoes);
    List<Evidence> evidence =
        byPhrase.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
            .toList();
    return new TopicDecision(
        topic.id(),
        topic.englishLabel(),
        sum,
        topic.threshold(),
        evidence,
        spans(TopicTagger.Kind.AGAINST),
        ignored);
  }

  /// Whether the text says nothing of what the headline does: likely a pun or a nickname.
  private boolean onlyInHeadline(Map<String, List<Evidence>> byPhrase) {
    return reading.text().original().length() >= Weights.TELLING_TEXT
        && byPhrase.values().stream()
            .flatMap(List::stream)
            .allMatch(one -> one.span().field() == Field.TITLE);
  }

  /// Whether all that speaks for the topic stands in one sentence after the lead: a mention.
  private boolean inOneLateSentence(Map<String, List<Evidence>> byPhrase) {
    List<Span> spans =
        byPhrase.values().stream().flatMap(List::stream).map(Evidence::span).toList();
    return spans.stream().noneMatch(s -> s.field() == Field.TITLE || s.start() < reading.leadEnd())
        && spans.stream().map(s -> reading.text().sentenceAt(s.start())).distinct().count() == 1;
  }

  /// Evidence in order of place, phrases inside a wider phrase of the topic left out: "generative
  /// AI" is not "AI" as well.
  private List<Found> widestFirst() {
    List<Found> kept = new ArrayList<>();
    for (Found one : found) {
      boolean speaksFor =
          one.kind() == TopicTagger.Kind.STRONG || one.kind() == TopicTagger.Kind.WEAK;
      if (speaksFor && found.stream().noneMatch(other -> hides(other, one))) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean hides(Found wider, Found one) {
    return wider.field().field() == one.field().field()
        && (wider.kind() == TopicTagger.Kind.STRONG || wider.kind() == TopicTagger.Kind.WEAK)
        && wider.range().contains(one.range())
        && (wider.range().length() > one.range().length() || preferred(wider, one));
  }

  /// Of two phrases for the same words ("satellite" and "satellites") the stronger counts, else the
  /// first.
  private static boolean preferred(Found other, Found one) {
    if (!other.range().equals(one.range())) {
      return false;
    }
    int byKind = other.kind().compareTo(one.kind());
    int byKey = other.phrase().key().compareTo(one.phrase().key());
    return byKind < 0 || (byKind == 0 && byKey < 0);
  }

  private double weight(Found one) {
    boolean inFixedPhrase =
        found.stream()
            .anyMatch(
                other ->
                    other.kind() == TopicTagger.Kind.NOT
                        && other.field().field() == one.field().field()
                        && other.range().overlaps(one.range()));
    double strength = one.kind() == TopicTagger.Kind.STRONG ? Weights.STRONG : Weights.WEAK;
    double place = Weights.place(reading, one.field(), one.range());
    return inFixedPhrase || Aside.at(one.field(), one.range())
        ? 0
        : strength * place * nameFactor(one);
  }

  private double nameFactor(Found one) {
    for (Name name : names) {
      boolean inside =
          name.field() == one.field().field()
              && name.range().contains(one.range())
              && name.range().length() > one.range().length();
      if (inside && name.type() == EntityType.PERSON) {
        return 0;
      }
      if (inside && !name.speaks()) {
        return Weights.inName(name.known(), !one.phrase().near().isEmpty());
      }
    }
    return 1;
  }

  private static double together(List<Evidence> samePhrase) {
    double best = samePhrase.stream().mapToDouble(Evidence::weight).max().orElse(0);
    int repeats = Math.min(Weights.REPEATS, samePhrase.size() - 1);
    return best * (1 + Weights.REPEAT * repeats);
  }

  private static int distinct(List<Found> vetoes) {
    Set<String> keys = new HashSet<>();
    vetoes.forEach(veto -> keys.add(veto.phrase().key()));
    return Math.min(keys.size(), 2);
  }

  private List<Span> spans(TopicTagger.Kind kind) {
    return of(kind).stream().map(Found::span).toList();
  }

  private List<Found> of(TopicTagger.Kind kind) {
    return found.stream().filter(one -> one.kind() == kind).toList();
  }
}
