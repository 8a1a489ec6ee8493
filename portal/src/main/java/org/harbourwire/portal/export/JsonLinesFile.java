package org.harbourwire.portal.export;

import java.io.IOException;
import java.io.Writer;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;

/// Articles as they stand in `news.enriched.v1`, one a line (jsonlines.org).
final class JsonLinesFile implements ArticleFile {
  private final Writer writer;

  JsonLinesFile(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void add(EnrichedArticle article) throws IOException {
    writer.write(Json.write(article));
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
