package org.harbourwire.enrich.topology;

import java.util.List;
import org.harbourwire.contract.article.Article;

/// What is passed on of an article that its publisher withdrew: that it was there, and no words of
/// its text.
final class Withdrawal {
  private Withdrawal() {}

  static Article of(Article a) {
    return new Article(
        a.id(),
        a.revision(),
        a.revisionCause(),
        a.backfill(),
        a.status(),
        a.url(),
        a.canonicalUrl(),
        a.source(),
        a.title(),
        null,
        false,
        a.language(),
        a.authors(),
        a.publishedAt(),
        a.publishedPrecision(),
        a.updatedAt(),
        a.firstSeenAt(),
        a.fetchedAt(),
        a.mediaType(),
        List.of(),
        a.alternates(),
        a.contentHash(),
        a.sponsored());
  }
}
