package org.harbourwire.enrich;

import java.util.List;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.EntityTag;
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
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.enrich.topic.TopicTagger;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads an article once and tags it. The same words and vocabulary give the same tags on every
/// machine: what is cut short is cut by characters and steps, never by time. Immutable, safe for
/// any number of threads, no I/O once built.
public final class Enricher {
  /// Version of the code, part of every enrichment's versions: raise it when tags may change.
  public static final String PIPELINE = "7";

  private final Taxonomy taxonomy;
  private final Versions versions;
  private final LanguageTagger languageTagger = new LanguageTagger();
  private final AmountTagger amountTagger = new AmountTagger();
  private final EntityTagger entityTagger;
  private final TopicTagger topicTagger;

  /// An enricher with this vocabulary.
  public Enricher(Vocabulary vocabulary) {
    this.taxonomy = vocabulary.taxonomy();
    this.versions = new Versions(taxonomy.version(), vocabulary.gazetteer().version(), PIPELINE);
    this.entityTagger = new EntityTagger(vocabulary.gazetteer());
    this.topicTagger = new TopicTagger(taxonomy);
  }

  /// An enricher with the vocabulary that ships with the service.
  public static Enricher shipped() {
    return new Enricher(Vocabulary.shipped());
  }

  /// The topics that it knows.
  public Taxonomy taxonomy() {
    return taxonomy;
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
    Reading reading = entityTagger.within(topicTagger.within(Reading.of(title, text)));
    Language language = languageTagger.tag(reading, declaredLanguage);
    List<Name> names = entityTagger.names(reading);
    List<TopicDecision> decisions = topicTagger.decide(reading, names);
    List<TopicTag> topics = TopicTags.given(decisions, taxonomy);
    List<EntityTag> entities = EntityTagger.tags(reading, names);
    List<AmountTag> amounts = amountTagger.tag(reading, language);
    Enrichment enrichment =
        new Enrichment(
            language.tag(),
            language.cantonese(),
            Summarizer.summary(reading, topics, entities),
            topics,
            TopicTags.near(decisions),
            entities,
            amounts,
            KeyPhrases.of(TopicTags.phrased(decisions), entities),
            null,
            versions);
    return new Explanation(enrichment, decisions, reading.cut());
  }

  /// The enrichment of an article that was withdrawn: nothing but the versions.
  public Enrichment withdrawn(@Nullable String declaredLanguage) {
    String language = languageTagger.tag(Reading.of("", null), declaredLanguage).tag();
    return new Enrichment(
        language, false, null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
        versions);
  }
}
