package org.harbourwire.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.enrich.amount.AmountTagger;
import org.harbourwire.enrich.entity.EntityTagger;
import org.harbourwire.enrich.language.Language;
import org.harbourwire.enrich.language.LanguageTagger;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.summary.KeyPhrases;
import org.harbourwire.enrich.summary.Summarizer;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.enrich.topic.TopicTagger;
import org.harbourwire.enrich.vocabulary.Gazetteer;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;
import org.jspecify.annotations.Nullable;

/// Reads an article once and tags it. The same words and vocabulary give the same tags on every
/// machine: what is cut short is cut by characters, never by time. Immutable, safe for any number
/// of threads, no I/O once built.
public final class Enricher {
  /// Version of the code, part of every enrichment's versions: raise it when tags may change.
  public static final String PIPELINE = "5";

  private final Taxonomy taxonomy;
  private final Versions versions;
  private final LanguageTagger languageTagger = new LanguageTagger();
  private final AmountTagger amountTagger = new AmountTagger();
  private final EntityTagger entityTagger;
  private final TopicTagger topicTagger;

  /// An enricher with these vocabularies.
  public Enricher(Taxonomy taxonomy, Gazetteer gazetteer) {
    this.taxonomy = taxonomy;
    this.versions = new Versions(taxonomy.version(), gazetteer.version(), PIPELINE);
    this.entityTagger = new EntityTagger(gazetteer);
    this.topicTagger = new TopicTagger(taxonomy);
  }

  /// An enricher with the vocabularies that ship with the service.
  public static Enricher shipped() {
    return new Enricher(Taxonomy.shipped(), Gazetteer.shipped());
  }

  /// What made its enrichments.
  public Versions versions() {
    return versions;
  }

  /// The enrichment of an article.
  ///
  /// @param title the headline
  /// @param text the body, if there is one
  /// @param declaredLanguage as page or feed declare it, if they do
  public Enrichment enrich(String title, @Nullable String text, @Nullable String declaredLanguage) {
    return explain(title, text, declaredLanguage).enrichment();
  }

  /// The enrichment of an article with the reasons for and against each topic considered.
  ///
  /// @param title the headline
  /// @param text the body, if there is one
  /// @param declaredLanguage as page or feed declare it, if they do
  public Explanation explain(
      String title, @Nullable String text, @Nullable String declaredLanguage) {
    Reading reading = Reading.of(title, text);
    Language language = languageTagger.tag(reading, declaredLanguage);
    List<Name> names = entityTagger.names(reading);
    List<TopicDecision> decisions = topicTagger.decide(reading, names);
    List<TopicTag> topics = topics(decisions);
    List<EntityTag> entities = EntityTagger.tags(reading, names);
    List<AmountTag> amounts = amountTagger.tag(reading, language);
    Enrichment enrichment =
        new Enrichment(
            language.tag(),
            language.cantonese(),
            Summarizer.summary(reading, topics, entities),
            topics,
            entities,
            amounts,
            KeyPhrases.of(phrased(decisions), entities),
            null,
            versions);
    return new Explanation(enrichment, decisions, reading.cut());
  }

  /// The enrichment of an article that was withdrawn: nothing but the versions.
  public Enrichment withdrawn(@Nullable String declaredLanguage) {
    String language = languageTagger.tag(Reading.of("", null), declaredLanguage).tag();
    return new Enrichment(
        language, false, null, List.of(), List.of(), List.of(), List.of(), null, versions);
  }

  /// The topics given with their phrases alone: words that count by their meaning are no key
  /// phrases.
  private static List<TopicTag> phrased(List<TopicDecision> decisions) {
    return decisions.stream()
        .filter(TopicDecision::given)
        .map(decision -> tag(decision, decision.phrases()))
        .toList();
  }

  private static TopicTag tag(TopicDecision decision, List<Evidence> evidence) {
    List<Span> spans = evidence.stream().map(Evidence::span).toList();
    return new TopicTag(decision.id(), decision.label(), decision.score(), false, spans);
  }

  private List<TopicTag> topics(List<TopicDecision> decisions) {
    List<TopicTag> tags = new ArrayList<>();
    Map<String, TopicTag> inherited = new LinkedHashMap<>();
    for (TopicDecision decision : decisions) {
      if (decision.given()) {
        tags.add(tag(decision, decision.evidence()));
      }
    }
    for (TopicTag tag : List.copyOf(tags)) {
      for (Topic above : taxonomy.ancestors(tag.id())) {
        if (tags.stream().noneMatch(t -> t.id().equals(above.id()))) {
          inherited.putIfAbsent(
              above.id(),
              new TopicTag(above.id(), above.englishLabel(), tag.score(), true, List.of()));
        }
      }
    }
    tags.addAll(inherited.values());
    return tags;
  }
}
