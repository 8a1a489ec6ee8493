package org.harbourwire.portal.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.harbourwire.contract.article.EnrichedArticle;

/// A file of articles that is being written.
public interface ArticleFile extends Closeable {
  /// Adds an article.
  void add(EnrichedArticle article) throws IOException;

  /// In which form a file is written.
  enum Form {
    /// Rows for spreadsheets.
    CSV("CSV", "csv", "text/csv; charset=utf-8; header=present"),
    /// The articles as they stand in `news.enriched.v1`, one a line.
    JSON_LINES("JSON Lines", "jsonl", "application/jsonl; charset=utf-8");

    private final String label;
    private final String ending;
    private final String mediaType;

    Form(String label, String ending, String mediaType) {
      this.label = label;
      this.ending = ending;
      this.mediaType = mediaType;
    }

    /// What it is called.
    public String label() {
      return label;
    }

    /// Where files of this form are.
    public String path() {
      return "/export." + ending;
    }

    /// How its name ends.
    public String ending() {
      return ending;
    }

    /// Its media type.
    public String mediaType() {
      return mediaType;
    }

    /// Begins such a file.
    public ArticleFile begin(Writer writer) throws IOException {
      return switch (this) {
        case CSV -> new CsvFile(writer);
        case JSON_LINES -> new JsonLinesFile(writer);
      };
    }
  }
}
