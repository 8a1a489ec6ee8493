package org.harbourwire.bench.ablation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harbourwire.bench.extract.Page;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;

/// Our own extractor.
public final class OurAnswers implements PageAnswers {
  private static final ExtractContext CONTEXT = ExtractContext.of(ZoneId.of("Asia/Hong_Kong"));

  private final ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());

  @Override
  public Found apply(Page page) {
    FetchedDocument document =
        new FetchedDocument(page.body(), "text/html; charset=utf-8", page.url());
    return switch (extractor.extract(document, CONTEXT)) {
      case ExtractOutcome.Extracted(ExtractedArticle article, var _, var _) ->
          new Found(
              article.text(), article.title(), day(article), String.join(";", article.authors()));
      case ExtractOutcome.NotAnArticle _ -> Found.NOTHING;
    };
  }

  private static String day(ExtractedArticle article) {
    Instant at = article.publishedAt();
    ZoneOffset offset = article.publishedOffset();
    return at == null || offset == null ? "" : at.atOffset(offset).toLocalDate().toString();
  }
}
