package org.harbourwire.alert.match;

import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.text.analysis.AnalysedText;
import org.harbourwire.text.analysis.Phrase;
import org.harbourwire.text.analysis.Token;
import org.harbourwire.text.analysis.Tokens;
import org.harbourwire.text.fold.Folding;
import org.harbourwire.text.name.Tag;

/// An article made ready to be asked by many rules.
public final class ReadArticle {
  private final EnrichedArticle article;
  private final AnalysedText title;
  private final AnalysedText text;
  private final NavigableSet<String> terms = new TreeSet<>();
  private final Set<Tag> tags = new HashSet<>();
  private final Set<String> entities = new HashSet<>();

  private ReadArticle(EnrichedArticle article) {
    String body = Objects.requireNonNullElse(article.text(), "");
    this.article = article;
    this.title = AnalysedText.of(article.title());
    this.text = AnalysedText.of(body);
    Tokens.ofText(article.title()).stream().map(Token::term).forEach(terms::add);
    Tokens.ofText(body).stream().map(Token::term).forEach(terms::add);
    article.topics().forEach(t -> tags.add(Tag.topic(t.id())));
    article.entities().forEach(this::addEntity);
  }

  /// Analyses `article` once.
  public static ReadArticle of(EnrichedArticle article) {
    return new ReadArticle(article);
  }

  /// The article itself.
  public EnrichedArticle article() {
    return article;
  }

  /// When it was published, else first seen: what search sorts by.
  Instant timestamp() {
    Instant published = article.publishedInstant();
    return published == null ? article.firstSeenAt() : published;
  }

  boolean contains(Phrase phrase) {
    return title.contains(phrase) || text.contains(phrase);
  }

  /// Its terms, folded and stemmed, in order.
  NavigableSet<String> terms() {
    return terms;
  }

  /// Its topics, inherited ones included, and those of its entities that have an id.
  Set<Tag> tags() {
    return tags;
  }

  /// Folded ids and names of what it names, also as they are written in it.
  Set<String> entities() {
    return entities;
  }

  private void addEntity(EntityTag entity) {
    entities.add(Folding.fold(entity.name()));
    if (entity.id() != null) {
      entities.add(Folding.fold(entity.id()));
      tags.add(Tag.entity(entity.id()));
    }
    if (entity.wikidata() != null) {
      entities.add(Folding.fold(entity.wikidata()));
    }
    for (Span mention : entity.mentions()) {
      if (mention.text() != null) {
        entities.add(Folding.fold(mention.text()));
      }
    }
  }
}
