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
    /// Whether it is something that the publisher did.
    default boolean isTold() {
      return this instanceof New
          || (this instanceof Revised r && r.article().revisionCause() == RevisionCause.PUBLISHER);
    }

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
  /// @param claims of the sources that list it, that of the candidate's among them
  static Verdict judge(
      Candidate candidate,
      String hash,
      String key,
      Optional<Article> before,
      Looks looks,
      Claims claims) {
    if (before.isEmpty()) {
      return candidate.gone()
          ? new Verdict.NeverSeen()
          : new Verdict.New(article(candidate, key, hash));
    }
    Article b = before.get();
    boolean live = b.status() == ArticleStatus.LIVE;
    boolean outdated =
        looks.isOutdated(candidate) || (!live && b.fetchedAt().isAfter(candidate.fetchedAt()));
    if (candidate.gone() && !outdated) {
      return gone(candidate, b, looks);
    }
    if (!outdated && (!live || looks.isEdit(candidate, hash, b))) {
      return new Verdict.Revised(revised(candidate, b, claims.source(), hash), b);
    }
    if (live && !candidate.gone() && !claims.source().equals(b.source())) {
      return new Verdict.Revised(relabelled(b, claims.source()), b);
    }
    return outdated ? new Verdict.Outdated(b) : new Verdict.Unchanged(b);
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

  /// A known date is not lost.
  private static Article revised(Candidate c, Article b, SourceRef source, String hash) {
    return new Article(
        b.id(),
        b.revision() + 1,
        RevisionCause.PUBLISHER,
        c.backfill(),
        ArticleStatus.LIVE,
        c.url(),
        c.canonicalUrl(),
        source,
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

  /// The operator has changed what may be kept of a source, or its name, or a source has listed the
  /// article whose usage is stricter or on whose site it stands: readers must know. Nobody has
  /// edited it: what another source's rules or its feed make of it does not take its text's place.
  private static Article relabelled(Article b, SourceRef source) {
    return new Article(
        b.id(),
        b.revision() + 1,
        RevisionCause.REPROCESSED,
        b.backfill(),
        b.status(),
        b.url(),
        b.canonicalUrl(),
        source,
        b.title(),
        b.text(),
        b.truncated(),
        b.language(),
        b.authors(),
        b.publishedAt(),
        b.publishedPrecision(),
        b.updatedAt(),
        b.firstSeenAt(),
        b.fetchedAt(),
        b.mediaType(),
        b.attachments(),
        b.alternates(),
        b.contentHash(),
        b.sponsored());
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
