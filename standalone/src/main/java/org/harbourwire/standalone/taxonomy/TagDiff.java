package org.harbourwire.standalone.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.standalone.taxonomy.TagChange.Kind;

/// What a draft of the vocabulary changes in the tags of one article.
final class TagDiff {
  private static final int MOST_WORDS = 5;

  private final Explanation now;
  private final Explanation draft;

  private TagDiff(Explanation now, Explanation draft) {
    this.now = now;
    this.draft = draft;
  }

  /// The tags of one article by both.
  record Compared(List<Tag> now, List<Tag> draft, List<TagChange> changes) {}

  /// What totals are counted by.
  record Tag(Kind kind, String id) {}

  static Compared of(StoredArticle a, Enricher now, Enricher draft) {
    return new TagDiff(
            now.explain(a.title(), a.text(), a.language()),
            draft.explain(a.title(), a.text(), a.language()))
        .compared();
  }

  private Compared compared() {
    Map<String, TopicTag> topicsNow = topics(now);
    Map<String, TopicTag> topicsDraft = topics(draft);
    Map<String, EntityTag> namesNow = names(now);
    Map<String, EntityTag> namesDraft = names(draft);
    List<TagChange> changes = new ArrayList<>();
    missing(topicsDraft, topicsNow).forEach(id -> changes.add(topic(true, id)));
    missing(topicsNow, topicsDraft).forEach(id -> changes.add(topic(false, id)));
    missing(namesDraft, namesNow).forEach(id -> changes.add(name(true, id, namesDraft)));
    missing(namesNow, namesDraft).forEach(id -> changes.add(name(false, id, namesNow)));
    return new Compared(
        tags(topicsNow, namesNow), tags(topicsDraft, namesDraft), List.copyOf(changes));
  }

  private static Map<String, TopicTag> topics(Explanation explanation) {
    return explanation.enrichment().topics().stream()
        .filter(tag -> !tag.inherited())
        .collect(Collectors.toMap(TopicTag::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static Map<String, EntityTag> names(Explanation explanation) {
    return explanation.enrichment().entities().stream()
        .collect(
            Collectors.toMap(
                tag -> Objects.requireNonNullElse(tag.id(), tag.name()),
                Function.identity(),
                (a, b) -> a,
                TreeMap::new));
  }

  private static List<String> missing(Map<String, ?> there, Map<String, ?> here) {
    return there.keySet().stream().filter(id -> !here.containsKey(id)).toList();
  }

  private static List<Tag> tags(Map<String, ?> topics, Map<String, ?> names) {
    List<Tag> tags = new ArrayList<>();
    topics.keySet().forEach(id -> tags.add(new Tag(Kind.TOPIC, id)));
    names.keySet().forEach(id -> tags.add(new Tag(Kind.NAME, id)));
    return tags;
  }

  private static TagChange name(boolean gained, String id, Map<String, EntityTag> tags) {
    List<Span> mentions = Objects.requireNonNull(tags.get(id)).mentions();
    return new TagChange(gained, Kind.NAME, id, null, null, few(mentions), List.of());
  }

  private TagChange topic(boolean gained, String id) {
    Optional<TopicDecision> before = now.decision(id);
    Optional<TopicDecision> after = draft.decision(id);
    List<Span> spoke = words(before);
    List<Span> speaks = words(after);
    List<Objection> objections = new ArrayList<>();
    if (!gained) {
      objections.addAll(objections(after));
      objections.removeAll(objections(before));
    }
    List<Span> words = new ArrayList<>(gained ? speaks : spoke);
    words.removeAll(gained ? spoke : speaks);
    if (words.isEmpty() && objections.isEmpty()) {
      words.addAll(gained ? speaks : spoke); // The same words, weighed otherwise.
    }
    return new TagChange(
        gained,
        Kind.TOPIC,
        id,
        before.map(TopicDecision::score).orElse(0.0),
        after.map(TopicDecision::score).orElse(0.0),
        few(words),
        objections);
  }

  private static List<Span> words(Optional<TopicDecision> decision) {
    return decision.stream()
        .map(TopicDecision::evidence)
        .flatMap(Collection::stream)
        .map(Evidence::span)
        .distinct()
        .toList();
  }

  private static List<Objection> objections(Optional<TopicDecision> decision) {
    return decision.map(TopicDecision::objections).orElse(List.of());
  }

  private static List<Span> few(List<Span> spans) {
    return spans.stream().limit(MOST_WORDS).toList();
  }
}
