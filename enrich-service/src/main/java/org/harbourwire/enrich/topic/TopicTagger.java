package org.harbourwire.enrich.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.enrich.meaning.Meaning;
import org.harbourwire.enrich.meaning.MeaningReader;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.phrase.PhraseIndex;
import org.harbourwire.enrich.phrase.PhraseIndex.Hit;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;
import org.jspecify.annotations.Nullable;

/// Decides what an article is about by the taxonomy's phrases: each distinct phrase weighs by its
/// strength and place, phrases that need a neighbour count only beside it, phrases inside a name or
/// a fixed expression do not count, and words against a topic are taken off. What the words mean
/// together adds to that or takes off, see [ByMeaning]; so do [Rivals]; neither takes anything off
/// [OwnPhrases]. Immutable.
public final class TopicTagger {
  private final Taxonomy taxonomy;
  private final PhraseIndex<Role> index;
  private final MeaningReader meanings = new MeaningReader();
  private final Rivals rivals;
  private final OwnPhrases own;

  /// How a phrase bears on its topic.
  enum Kind {
    STRONG,
    WEAK,
    NOT,
    AGAINST,
    NEIGHBOUR
  }

  /// A tagger for the topics of `taxonomy`.
  public TopicTagger(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.rivals = new Rivals(taxonomy);
    this.own = new OwnPhrases(taxonomy);
    index = TopicPhrases.index(taxonomy);
  }

  /// As much of `reading` as holds [Reading#STEPS] phrases.
  public Reading within(Reading reading) {
    return reading.upTo(index.endOf(reading.text(), Reading.STEPS));
  }

  /// A decision for each topic of which the article holds a phrase or the meaning, strongest first;
  /// [TopicDecision#suggested] says whether that suggests it.
  ///
  /// @param names the names in the article, inside which words are no evidence
  public List<TopicDecision> decide(Reading reading, List<Name> names) {
    Map<String, TopicDecision> decisions = byPhrases(reading, names);
    List<Meaning> read = meanings.read(reading, names);
    for (Meaning meaning : read) {
      taxonomy.topic(meaning.topic()).ifPresent(topic -> weigh(topic, meaning, decisions));
    }
    boolean conclusive = read.stream().allMatch(Meaning::conclusive);
    return (conclusive ? withoutRivals(decisions) : decisions.values())
        .stream().sorted(Comparator.comparingDouble(TopicDecision::sum).reversed()).toList();
  }

  private List<TopicDecision> withoutRivals(Map<String, TopicDecision> decisions) {
    return rivals.weigh(decisions.values()).stream()
        .map(one -> kept(one, decisions))
        .map(one -> told(one, decisions))
        .toList();
  }

  private TopicDecision told(TopicDecision one, Map<String, TopicDecision> decisions) {
    TopicDecision before = decisions.getOrDefault(one.id(), one);
    return one.sum() < before.sum()
        ? one.because(Reason.RIVAL, before, rival(one.id(), decisions.values()))
        : one;
  }

  private TopicDecision kept(TopicDecision one, Map<String, TopicDecision> before) {
    return own.speakFor(one) ? before.getOrDefault(one.id(), one) : one;
  }

  private @Nullable String rival(String id, Collection<TopicDecision> decisions) {
    return decisions.stream()
        .filter(other -> !rivals.related(id, other.id()))
        .max(Comparator.comparingDouble(other -> other.sum() - other.threshold()))
        .map(TopicDecision::id)
        .orElse(null);
  }

  /// What the phrases of the taxonomy say alone, by topic.
  Map<String, TopicDecision> byPhrases(Reading reading, List<Name> names) {
    Map<String, TopicCase> cases = new LinkedHashMap<>();
    for (FieldText field : reading.fields()) {
      List<Hit<Role>> hits = before(reading.bodyEnd(field), index.find(field));
      Neighbourhood near = new Neighbourhood(field, hits);
      for (Hit<Role> hit : hits) {
        Role role = hit.entry().value();
        if (role.kind() != Kind.NEIGHBOUR) {
          TopicCase one = cases.computeIfAbsent(role.topic(), id -> new TopicCase(reading, names));
          Found found = new Found(field, hit.entry().phrase(), role, hit.range());
          if (near.admits(hit)) {
            one.add(found);
          } else {
            one.addAlone(found);
          }
        }
      }
    }
    Map<String, TopicDecision> decisions = new LinkedHashMap<>();
    cases.forEach(
        (id, one) -> taxonomy.topic(id).ifPresent(topic -> decisions.put(id, one.decide(topic))));
    return decisions;
  }

  private void weigh(Topic topic, Meaning meaning, Map<String, TopicDecision> decisions) {
    TopicDecision before = decisions.get(topic.id());
    TopicDecision weighed = ByMeaning.weigh(topic, before, meaning);
    boolean lessThanOwn =
        before != null && weighed != null && weighed.sum() < before.sum() && own.speakFor(before);
    if (weighed != null && !lessThanOwn) {
      decisions.put(
          topic.id(), before == null ? weighed : weighed.because(Reason.MEANING, before, null));
    }
  }

  private static List<Hit<Role>> before(int end, List<Hit<Role>> hits) {
    hits.removeIf(hit -> hit.range().end() > end);
    return hits;
  }
}
