package org.harbourwire.bench.extract;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.FetchedDocument;
import org.jsoup.Jsoup;

/// Something that makes text of a page.
///
/// @param name in the report
/// @param work gives the length of what it found, so that nothing is optimised away
record Candidate(String name, Work work) {

  /// Reads one page.
  @FunctionalInterface
  interface Work {
    int read(Page page) throws Exception;
  }

  private static final String OURS = "harbourwire";

  /// The parse that all of ours builds on, ourselves, and the peers on Maven Central.
  static List<Candidate> all() {
    var ours = new org.harbourwire.ingest.article.ArticleExtractor(Clock.systemUTC());
    return List.of(
        new Candidate("jsoup parse alone", Candidate::parse),
        new Candidate("the same from bytes", Candidate::parseBytes),
        new Candidate(OURS, page -> read(ours, page)),
        new Candidate("readability4j 1.0.8", Candidate::readability),
        new Candidate(
            "boilerpipe 1.2.2", page -> ArticleExtractor.INSTANCE.getText(page.html()).length()));
  }

  boolean isOurs() {
    return name.equals(OURS);
  }

  /// A peer may throw anything on hostile pages; that counts, and the rest is measured.
  boolean succeeds(Page page) {
    try {
      return work.read(page) >= 0;
    } catch (Exception | StackOverflowError broken) {
      return false;
    }
  }

  private static int parse(Page page) {
    return Jsoup.parse(page.html(), page.url().toString()).childNodeSize();
  }

  private static int parseBytes(Page page) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(page.body()), "UTF-8", page.url().toString())
        .childNodeSize();
  }

  private static int readability(Page page) {
    String text = new Readability4J(page.url().toString(), page.html()).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  /// Decoding from bytes is part of our work.
  private static int read(org.harbourwire.ingest.article.ArticleExtractor extractor, Page page) {
    FetchedDocument document =
        new FetchedDocument(page.body(), "text/html; charset=utf-8", page.url());
    return switch (extractor.extract(document, ExtractContext.of(ZoneOffset.UTC))) {
      case ExtractOutcome.Extracted(var article, var _, var _) -> article.text().length();
      case ExtractOutcome.NotAnArticle none -> none.reason().length();
    };
  }
}
