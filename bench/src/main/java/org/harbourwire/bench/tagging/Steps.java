package org.harbourwire.bench.tagging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.harbourwire.bench.tagging.Rounds.Pass;
import org.harbourwire.bench.tagging.Sample.Story;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.TopicTags;
import org.harbourwire.enrich.amount.AmountTagger;
import org.harbourwire.enrich.entity.EntityTagger;
import org.harbourwire.enrich.language.Language;
import org.harbourwire.enrich.language.LanguageTagger;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.summary.KeyPhrases;
import org.harbourwire.enrich.summary.Summarizer;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.enrich.topic.TopicTagger;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The enricher's steps one by one, each over what the steps before it found.
final class Steps {
  private final Vocabulary vocabulary;
  private final List<Tagged> tagged = new ArrayList<>();

  /// An article with what each step gives the next.
  private record Tagged(
      Story story,
      Reading reading,
      Language language,
      List<Name> names,
      List<TopicDecision> decisions,
      List<TopicTag> topics,
      List<EntityTag> entities) {}

  Steps(Vocabulary vocabulary, Sample sample) {
    this.vocabulary = vocabulary;
    LanguageTagger languages = new LanguageTagger();
    EntityTagger entities = new EntityTagger(vocabulary.gazetteer());
    TopicTagger topics = new TopicTagger(vocabulary.taxonomy());
    for (Story story : sample.articles()) {
      Reading reading = Reading.of(story.title(), story.text());
      List<Name> names = entities.names(reading);
      List<TopicDecision> decisions = topics.decide(reading, names);
      tagged.add(
          new Tagged(
              story,
              reading,
              languages.tag(reading, null),
              names,
              decisions,
              TopicTags.given(decisions, vocabulary.taxonomy()),
              EntityTagger.tags(reading, names)));
    }
  }

  /// A pass of each step by its name, and of all together.
  Map<String, Pass> passes() {
    LanguageTagger languages = new LanguageTagger();
    EntityTagger entities = new EntityTagger(vocabulary.gazetteer());
    TopicTagger topics = new TopicTagger(vocabulary.taxonomy());
    AmountTagger amounts = new AmountTagger();
    Enricher enricher = new Enricher(vocabulary);
    Map<String, Pass> passes = new LinkedHashMap<>();
    passes.put("reading", over(t -> Reading.of(t.story.title(), t.story.text()).bodyEnd()));
    passes.put("language", over(t -> languages.tag(t.reading, null).tag().length()));
    passes.put("entities", over(t -> entityTags(entities, t)));
    passes.put("amounts", over(t -> amounts.tag(t.reading, t.language).size()));
    passes.put("topics", over(t -> topics.decide(t.reading, t.names).size()));
    passes.put("near topics", over(t -> TopicTags.near(t.decisions).size()));
    passes.put("summary", over(t -> length(Summarizer.summary(t.reading, t.topics, t.entities))));
    passes.put("key phrases", over(t -> KeyPhrases.of(t.topics, t.entities).size()));
    passes.put("all", over(t -> enrich(enricher, t.story)));
    return passes;
  }

  static long enrich(Enricher enricher, Story story) {
    return enricher.enrich(story.title(), story.text(), null).entities().size() + 1L;
  }

  private static long entityTags(EntityTagger tagger, Tagged t) {
    return EntityTagger.tags(t.reading, tagger.names(t.reading)).size();
  }

  private Pass over(ToLongFunction<Tagged> work) {
    return () -> tagged.stream().mapToLong(work).sum();
  }

  private static int length(@Nullable String words) {
    return words == null ? 0 : words.length();
  }
}
