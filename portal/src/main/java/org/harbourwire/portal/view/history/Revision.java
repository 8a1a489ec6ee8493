package org.harbourwire.portal.view.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.store.document.Superseded;
import org.jspecify.annotations.Nullable;

/// A revision of an article, as far as it may be shown.
///
/// @param revision its number, from 1
/// @param cause why it exists
/// @param fetchedAt when it was fetched
/// @param supersededAt when another took its place; absent for the one that stands
/// @param title headline, plain text
/// @param text plain text; absent when its source allows none, or its publisher withdrew the
///   article
public record Revision(
    int revision,
    RevisionCause cause,
    Instant fetchedAt,
    @Nullable Instant supersededAt,
    String title,
    @Nullable String text) {

  /// All that is known of `article`, the latest first. When its source allows no text now no
  /// earlier text is shown either, and of a withdrawn article nothing that it said before.
  public static List<Revision> all(EnrichedArticle article, List<Superseded> superseded) {
    List<Revision> all = new ArrayList<>();
    all.add(
        new Revision(
            article.revision(),
            article.revisionCause(),
            article.fetchedAt(),
            null,
            article.title(),
            article.source().usage().allowsText() ? article.text() : null));
    superseded.stream()
        .filter(s -> s.article().revision() < article.revision())
        .sorted(Comparator.comparingInt((Superseded s) -> s.article().revision()).reversed())
        .forEach(s -> all.add(earlier(s, article)));
    return all;
  }

  private static Revision earlier(Superseded superseded, EnrichedArticle now) {
    Article article = superseded.article();
    boolean live = now.status() == ArticleStatus.LIVE;
    boolean withText = now.source().usage().allowsText() && article.source().usage().allowsText();
    return new Revision(
        article.revision(),
        article.revisionCause(),
        article.fetchedAt(),
        superseded.at(),
        live ? article.title() : now.title(),
        live && withText ? article.text() : null);
  }
}
