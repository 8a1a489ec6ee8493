package org.harbourwire.ingest.article;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.page.AnsweredArticle;
import org.harbourwire.ingest.article.page.PageExtractor;
import org.harbourwire.ingest.article.pdf.PdfExtractor;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.article.review.Passage;
import org.harbourwire.ingest.encoding.Decoded;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.jspecify.annotations.Nullable;

/// The front door: the article in a fetched page or PDF.
///
/// What is found by structure follows rules for languages and the field; rules for a site are data,
/// see [org.harbourwire.ingest.site.Sites]. Time and memory are bounded by the size of the
/// document.
public final class ArticleExtractor {
  private static final int MAX_BYTES = 20 * 1024 * 1024;
  private static final String NO_TEXT =
      "neither page nor PDF: its bytes are no text in any charset (binary, or mangled)";

  private final PageExtractor pages;
  private final PdfExtractor pdfs;

  /// An extractor that keeps nothing between documents.
  ///
  /// @param clock tells which dates lie too far ahead
  public ArticleExtractor(Clock clock) {
    this.pages = new PageExtractor(clock);
    this.pdfs = new PdfExtractor(clock);
  }

  /// Never throws, whatever the bytes.
  public ExtractOutcome extract(FetchedDocument document, ExtractContext context) {
    ExtractOutcome refused = refusal(document);
    if (refused != null) {
      return refused;
    }
    try {
      if (isPdf(document.body())) {
        return pdfs.extract(document.body(), document.url(), context);
      }
      Decoded decoded = decoded(document);
      return decoded.isText()
          ? pages.extract(html(decoded), document.url(), context)
          : new NotAnArticle(NO_TEXT);
    } catch (StackOverflowError deep) {
      return new NotAnArticle("nested too deeply");
    }
  }

  /// The same, with what became of each piece of a page; never throws.
  public PageReview review(FetchedDocument document, ExtractContext context) {
    if (refusal(document) == null && !isPdf(document.body())) {
      try {
        Decoded decoded = decoded(document);
        return decoded.isText()
            ? pages.review(html(decoded), document.url(), context)
            : PageReview.refused(NO_TEXT);
      } catch (StackOverflowError deep) {
        return PageReview.refused("nested too deeply");
      }
    }
    ExtractOutcome outcome = extract(document, context);
    return new PageReview(
        outcome,
        outcome instanceof Extracted e
            ? e.article().text().lines().filter(l -> !l.isBlank()).map(Passage::kept).toList()
            : List.of());
  }

  private static @Nullable ExtractOutcome refusal(FetchedDocument document) {
    byte[] body = document.body();
    if (body.length == 0) {
      return new NotAnArticle("empty");
    }
    if (body.length > MAX_BYTES) {
      return new NotAnArticle("larger than " + MAX_BYTES + " bytes");
    }
    return isPdf(body) || isPage(body, document.contentType())
        ? null
        : new NotAnArticle("neither page nor PDF: " + document.contentType());
  }

  /// The page, or the one that a script would show of an answer in JSON: an empty one where that is
  /// no article.
  private static String html(Decoded decoded) {
    String text = decoded.text();
    return AnsweredArticle.in(text).map(answer -> answer.page().orElse("")).orElse(text);
  }

  private static Decoded decoded(FetchedDocument document) {
    return Decoder.decode(document.body(), document.contentType(), Markup.HTML);
  }

  /// The signature counts, not the header: it may stand behind some junk.
  private static boolean isPdf(byte[] body) {
    int last = Math.min(body.length - 5, 1024);
    for (int i = 0; i <= last; i++) {
      if (body[i] == '%'
          && body[i + 1] == 'P'
          && body[i + 2] == 'D'
          && body[i + 3] == 'F'
          && body[i + 4] == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPage(byte[] body, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    boolean binary =
        type.startsWith("image/")
            || type.startsWith("audio/")
            || type.startsWith("video/")
            || type.startsWith("font/");
    return !binary && !isArchive(body);
  }

  /// ZIP, gzip, JPEG and PNG, whatever the header calls them.
  private static boolean isArchive(byte[] body) {
    if (body.length < 4) {
      return false;
    }
    int head = (body[0] & 0xff) << 8 | (body[1] & 0xff);
    return (head == 0x504b && body[2] == 3) || head == 0x1f8b || head == 0xffd8 || head == 0x8950;
  }
}
