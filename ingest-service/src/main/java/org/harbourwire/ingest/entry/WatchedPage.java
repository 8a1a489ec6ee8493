package org.harbourwire.ingest.entry;

import java.time.Clock;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.phrase.PassingCount;
import org.harbourwire.ingest.entry.text.SafeHtml;

/// Reads a page that is watched: it is its source's one entry. What the entry says is the page's
/// own text, so that another text is another version of it, and a menu or counter makes none.
final class WatchedPage {
  private final ArticleExtractor extractor;

  /// @param clock tells which dates lie too far ahead
  WatchedPage(Clock clock) {
    this.extractor = new ArticleExtractor(clock);
  }

  FeedOutcome parse(FetchedDocument document, ExtractContext context) {
    return switch (extractor.extract(document, context)) {
      case ExtractOutcome.Extracted e -> parsed(document, e.article());
      case ExtractOutcome.NotAnArticle n ->
          new FeedOutcome.NotAFeed("it has no text to watch: " + n.reason(), List.of());
    };
  }

  private static FeedOutcome parsed(FetchedDocument document, ExtractedArticle article) {
    String url = document.url().toString();
    String title = PassingCount.without(article.title());
    Entry entry =
        new Entry(
            null,
            url,
            title.isEmpty() ? url : title,
            null,
            PublishedPrecision.NONE,
            null,
            null,
            SafeHtml.ofText(article.text()),
            null,
            List.of(),
            article.language(),
            List.of());
    return new FeedOutcome.Parsed(ParsedFeed.of(title, article.language(), List.of(entry)));
  }
}
