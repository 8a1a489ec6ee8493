package org.harbourwire.ingest.identity;

import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.review.Place;

/// The hash of what a page says to everybody: of title and text as they are read without the rules
/// and words of the source for which the page was asked.
public final class PageHash {
  private PageHash() {}

  /// The hash of `document`. It is read once more only where a source had a part in `article`; of a
  /// page that is an article by a source's rules alone all of it counts.
  ///
  /// @param article what was read by `context`
  public static String of(
      ExtractedArticle article,
      FetchedDocument document,
      ExtractContext context,
      ArticleExtractor extractor) {
    if (context.rules() == null && article.provenance().title() != Place.FEED) {
      return ContentHash.of(article.title(), article.text());
    }
    return extractor.extract(document, ExtractContext.of(context.zone()))
            instanceof ExtractOutcome.Extracted e
        ? ContentHash.of(e.article().title(), e.article().text())
        : ArticleId.hash(new String(document.body(), StandardCharsets.ISO_8859_1));
  }
}
