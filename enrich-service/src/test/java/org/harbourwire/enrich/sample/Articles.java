package org.harbourwire.enrich.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// Articles as the ingest service publishes them.
@NullMarked
public final class Articles {
  /// When they were published and fetched.
  public static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  private Articles() {}

  /// Where the article with that id stands.
  public static String url(String id) {
    return "https://news.example/" + id;
  }

  /// A live English article.
  public static Article live(String id, int revision, String title, String text) {
    return article(id, revision, title, text, ArticleStatus.LIVE);
  }

  /// The same withdrawn.
  public static Article withdrawn(Article a) {
    return article(a.id(), a.revision(), a.title(), null, ArticleStatus.WITHDRAWN);
  }

  private static Article article(
      String id, int revision, String title, @Nullable String text, ArticleStatus status) {
    return new Article(
        id,
        revision,
        RevisionCause.PUBLISHER,
        false,
        status,
        url(id),
        url(id),
        new SourceRef("s", "Source", null, null, Usage.FULL_TEXT_INTERNAL),
        title,
        text,
        false,
        "en",
        List.of(),
        NOON.atOffset(ZoneOffset.UTC),
        PublishedPrecision.SECOND,
        null,
        NOON,
        NOON,
        "text/html",
        List.of(),
        List.of(),
        "hash",
        false);
  }
}
