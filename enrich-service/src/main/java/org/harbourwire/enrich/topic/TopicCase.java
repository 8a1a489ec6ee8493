package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Topic;

/// Collects what an article says for and against one topic.
final class TopicCase {
  /// As many phrases that lack a neighbour are told at most.
  private static final int MOST_ALONE = 5;

  private final Reading reading;
  private final List<Name> names;
  private final List<Found> found = new ArrayList<>();
  private final List<Found> alone = new ArrayList<>();

  TopicCase(Reading reading, List<Name> names) {
    this.reading = reading;
    this.names = names;
  }

  void add(Found one) {
    found.add(one);
  }

  /// A phrase that does not count for want of a neighbour.
  void addAlone(Found one) {
    alone.add(one);
  }

  TopicDecision decide(Topic topic) {
    List<Objection> objections = new ArrayList<>();
    Map<String, List<Evidence>> byPhrase = new LinkedHashMap<>();
    for (Found one : widest()) {
      WordWeight word = WordWeight.of(one, inside(one), reading, names);
      if (word.objection() != null) {
        objections.add(word.objection());
      }
      if (word.weight() > 0) {
        byPhrase
            .computeIfAbsent(one.phrase().key(), key -> new ArrayList<>())
            .add(new Evidence(one.span(), one.phrase().written(), word.weight()));
      }
    }
    List<Evidence> evidence =
        byPhrase.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
            .toList();
    double sum = byPhrase.values().stream().mapToDouble(TopicCase::together).sum();
    if (onlyInHeadline(evidence)) {
      sum = times(Weights.ONLY_IN_HEADLINE, sum, Reason.ONLY_IN_HEADLINE, objections);
    }
    if (inOneLateSentence(evidence)) {
      sum = times(Weights.IN_ONE_SENTENCE, sum, Reason.ONE_SENTENCE, objections);
    }
    sum -= vetoes(objections);
    objections.addAll(fixedPhrases(objections));
    objections.addAll(neighbourless());
    return new TopicDecision(
        topic.id(), topic.englishLabel(), sum, topic.threshold(), evidence, objections);
  }

  private static double times(double share, double sum, Reason reason, List<Objection> objections) {
    double left = sum * share;
    if (sum > 0) {
      objections.add(TopicDecision.objection(reason, sum - left, null, null));
    }
    return left;
  }

  /// What the words against the topic take off: each phrase once, two at most.
  private double vetoes(List<Objection> objections) {
    Set<String> keys = new HashSet<>();
    for (Found veto : found) {
      if (veto.kind() == TopicTagger.Kind.AGAINST) {
        boolean counts = keys.size() < Weights.VETOES && !keys.contains(veto.phrase().key());
        keys.add(veto.phrase().key());
        double takes = counts ? Weights.AGAINST : 0;
        objections.add(TopicDecision.objection(Reason.AGAINST, takes, veto.span(), null));
      }
    }
    return Weights.AGAINST * Math.min(keys.size(), Weights.VETOES);
  }

  /// Whether the text says nothing of what the headline does: likely a pun or a nickname.
  private boolean onlyInHeadline(List<Evidence> evidence) {
    return reading.text().original().length() >= Weights.TELLING_TEXT
        && evidence.stream().allMatch(one -> one.span().field() == Field.TITLE);
  }

  /// Whether all that speaks for the topic stands in one sentence after the lead: a mention.
  private boolean inOneLateSentence(List<Evidence> evidence) {
    List<Span> spans = evidence.stream().map(Evidence::span).toList();
    return spans.stream().noneMatch(s -> s.field() == Field.TITLE || s.start() < reading.leadEnd())
        && spans.stream().map(s -> reading.text().sentenceAt(s.start())).distinct().count() == 1;
  }

  /// Evidence in order of place, phrases inside a wider phrase of the topic left out.
  private List<Found> widest() {
    List<Found> widest = new ArrayList<>();
    for (Found one : found) {
      if (one.speaksFor() && !hidden(one)) {
        widest.add(one);
      }
    }
    return widest;
  }

  private boolean hidden(Found one) {
    for (Found other : found) {
      if (other.hides(one)) {
        return true;
      }
    }
    return false;
  }

  /// The expression around `one` that means something else.
  private Optional<Found> inside(Found one) {
    for (Found other : found) {
      if (other.kind() == TopicTagger.Kind.NOT && other.overlaps(one)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /// Phrases that would count beside others, where nothing else counts in their place.
  private List<Objection> neighbourless() {
    if (alone.isEmpty()) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    return alone.stream()
        .filter(one -> one.speaksFor() && found.stream().noneMatch(one::overlaps))
        .filter(one -> told.add(one.phrase().key()))
        .limit(MOST_ALONE)
        .map(this::neighbourless)
        .toList();
  }

  private Objection neighbourless(Found one) {
    return TopicDecision.objection(
        Reason.ALONE, WordWeight.standing(one, reading), one.span(), one.role().lack());
  }

  private static double together(List<Evidence> samePhrase) {
    double best = samePhrase.stream().mapToDouble(Evidence::weight).max().orElse(0);
    int repeats = Math.min(Weights.REPEATS, samePhrase.size() - 1);
    return best * (1 + Weights.REPEAT * repeats);
  }

  /// Expressions that mean something else and are not told of the words inside them: an article
  /// that holds one is not about the topic by its other words either.
  private List<Objection> fixedPhrases(List<Objection> told) {
    return found.stream()
        .filter(one -> one.kind() == TopicTagger.Kind.NOT)
        .map(Found::span)
        .filter(span -> told.stream().noneMatch(o -> Objects.equals(o.other(), span.text())))
        .map(span -> TopicDecision.objection(Reason.FIXED_PHRASE, 0, span, span.text()))
        .toList();
  }
}
