package org.harbourwire.standalone.trial;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.identity.AddressKey;
import org.jspecify.annotations.Nullable;

/// What the stages make of one document; nothing is kept or published.
///
/// @param document what was read
/// @param review the article in it, and what became of each piece of the page
/// @param explanation its tags and the reasons for them; absent: it is no article
public record Trial(
    FetchedDocument document, PageReview review, @Nullable Explanation explanation) {

  /// Lets extraction and enrichment go over `document`.
  ///
  /// @param zone of dates that name none
  /// @param enricher what tags it
  public static Trial of(FetchedDocument document, ZoneId zone, Clock clock, Enricher enricher) {
    PageReview review = new ArticleExtractor(clock).review(document, ExtractContext.of(zone));
    Explanation explanation =
        switch (review.outcome()) {
          case ExtractOutcome.Extracted e ->
              enricher.explain(e.article().title(), e.article().text(), e.article().language());
          case ExtractOutcome.NotAnArticle n -> null;
        };
    return new Trial(document, review, explanation);
  }

  /// Under which key identity would know the article at `address`.
  static String key(String address) {
    return AddressKey.of(URI.create(address));
  }
}
