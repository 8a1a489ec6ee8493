package org.harbourwire.ingest.identity;

import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.source.SourceRef;

/// Decides what a candidate is, given the article that its addresses led to so far. Pure.
final class Ledger {
  private Ledger() {}

  /// What a candidate turned out to be.
  sealed interface Verdict {
    /// An article that was not there before.
    record New(Article article) implements Verdict {}

    /// The publisher changed it, took it back or brought it back.
    record Revised(Article article, Article before) implements Verdict {}

    /// Nothing that a reader would call a change.
    record Unchanged(Article article) implements Verdict {}

    /// It was fetched before what is known.
    record Outdated(Article article) implements Verdict {}

    /// One of its addresses is gone; the article is not.
    record Elsewhere(Article article) implements Verdict {}

    /// Gone, and we never had it.
    record NeverSeen() implements Verdict {}
  }

  /// @param hash of the candidate's title and text
  /// @param key the article's key, of which its id is made
  /// @param looks what the article's addresses said before
  static Verdict judge(
      Candidate candidate, String hash, String key, Optional<Article> before, Looks looks) {
    if (before.isEmpty()) {
      return candidate.gone()
          ? new Verdict.NeverSeen()
          : new Verdict.New(article(candidate, key, hash));
    }
    Article b = before.get();
    if (looks.isOutdated(candidate)) {
      return new Verdict.Outdated(b);
    }
    if (candidate.gone()) {
      return gone(candidate, b, looks);
    }
    if (b.status() != ArticleStatus.LIVE || looks.isEdit(candidate, hash, b)) {
      return new Verdict.Revised(revised(candidate, b, hash, RevisionCause.PUBLISHER), b);
    }
    // The operator has changed what may be kept of this source, or its name: readers must know.
    return source(candidate, b).equals(b.source())
        ? new Verdict.Unchanged(b)
        : new Verdict.Revised(revised(candidate, b, hash, RevisionCause.REPROCESSED), b);
  }

  private static Verdict gone(Candidate candidate, Article before, Looks looks) {
    if (before.status() == ArticleStatus.WITHDRAWN) {
      return new Verdict.Unchanged(before);
    }
    return looks.isElsewhere(candidate, before)
        ? new Verdict.Elsewhere(before)
        : new Verdict.Revised(withdrawn(candidate, before), before);
  }

  private static Article article(Candidate c, String key, String hash) {
    return new Article(
        ArticleId.of(key),
        1,
        RevisionCause.PUBLISHER,
        c.backfill(),
        ArticleStatus.LIVE,
        c.url(),
        c.canonicalUrl(),
        c.source(),
        c.title(),
        c.text(),
        c.truncated(),
        c.language(),
        c.authors(),
        c.publishedAt(),
        c.publishedPrecision(),
        c.updatedAt(),
        c.fetchedAt(),
        c.fetchedAt(),
        c.mediaType(),
        c.attachments(),
        c.alternates(),
        hash,
        c.sponsored());
  }

  /// The first source stays the article's source, as it is configured now: the same article in a
  /// second feed is no news.
  private static SourceRef source(Candidate c, Article b) {
    return c.source().id().equals(b.source().id()) ? c.source() : b.source();
  }

  /// A known date is not lost.
  private static Article revised(Candidate c, Article b, String hash, RevisionCause cause) {
    return new Article(
        b.id(),
        b.revision() + 1,
        cause,
        c.backfill(),
        ArticleStatus.LIVE,
        c.url(),
        c.canonicalUrl(),
        source(c, b),
        c.title(),
        c.text(),
        c.truncated(),
        c.language(),
        c.authors(),
        c.publishedAt() == null ? b.publishedAt() : c.publishedAt(),
        c.publishedAt() == null ? b.publishedPrecision() : c.publishedPrecision(),
        c.updatedAt(),
        b.firstSeenAt(),
        c.fetchedAt(),
        c.mediaType(),
        c.attachments(),
        c.alternates(),
        hash,
        c.sponsored());
  }

  private static Article withdrawn(Candidate c, Article b) {
    return new Article(
        b.id(),
        b.revision() + 1,
        RevisionCause.PUBLISHER,
        c.backfill(),
        ArticleStatus.WITHDRAWN,
        b.url(),
        b.canonicalUrl(),
        b.source(),
        b.title(),
        null,
        false,
        b.language(),
        b.authors(),
        b.publishedAt(),
        b.publishedPrecision(),
        b.updatedAt(),
        b.firstSeenAt(),
        c.fetchedAt(),
        b.mediaType(),
        List.of(),
        List.of(),
        ContentHash.of(b.title(), null),
        b.sponsored());
  }
}
