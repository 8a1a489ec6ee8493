package org.harbourwire.contract.extraction;

import static java.util.Objects.requireNonNull;

import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.jspecify.annotations.Nullable;

/// How the text of an article was taken from its document: value of `news.extractions.v1`, keyed by
/// the article's id, and written together with its revision.
///
/// @param id the article's id
/// @param revision the article's revision that came of it
/// @param review what was kept and cut; absent when the article is withdrawn, or when nothing is
///   known of it
public record Extraction(String id, int revision, @Nullable Review review) {
  public Extraction {
    requireNonNull(id, "id");
    if (revision < 1) {
      throw new IllegalArgumentException("revision of " + id + " must be at least 1");
    }
  }

  /// That of `article`, as far as its source allows: what was cut of a `headline-link-only` source
  /// is told without its words, of a withdrawn article nothing is told.
  public static Extraction of(Article article, @Nullable Review review) {
    boolean tells = review != null && article.status() == ArticleStatus.LIVE;
    Review told = tells ? review : null;
    boolean withText = article.source().usage().allowsText();
    return new Extraction(
        article.id(), article.revision(), told == null || withText ? told : told.withoutText());
  }
}
