package org.harbourwire.ingest.article.pdf;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.TextLimit;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.article.review.Provenance;
import org.harbourwire.ingest.article.time.PublicationTimes;
import org.harbourwire.ingest.article.time.TimeFinder;
import org.harbourwire.ingest.site.Sites;
import org.jspecify.annotations.Nullable;

/// Extracts the article of a PDF: a press release, a speech, a notice.
public final class PdfExtractor {
  private static final int LEAST_CHARACTERS = 40;

  private final Clock clock;

  /// An extractor that keeps nothing between documents.
  ///
  /// @param clock tells which dates lie too far ahead
  public PdfExtractor(Clock clock) {
    this.clock = clock;
  }

  /// Reads a file.
  ///
  /// @param body the file
  public ExtractOutcome extract(byte[] body, URI url, ExtractContext context) {
    try (PDDocument document = Loader.loadPDF(body)) {
      List<PdfLine> lines = LineStripper.lines(document);
      int characters = lines.stream().mapToInt(l -> l.text().length()).sum();
      if (characters < LEAST_CHARACTERS) {
        return new NotAnArticle("scanned PDF: pictures without text");
      }
      Release release = Release.of(ParagraphJoiner.join(RunningLines.without(lines)));
      return release.body().isEmpty()
          ? new NotAnArticle("PDF without running text")
          : article(release, document.getDocumentCatalog().getLanguage(), url, context);
    } catch (InvalidPasswordException locked) {
      return new NotAnArticle("encrypted PDF");
    } catch (IOException | RuntimeException broken) {
      return new NotAnArticle("unreadable PDF: " + reason(broken));
    }
  }

  private static String reason(Exception broken) {
    String message =
        broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    return message.length() > 120 ? message.substring(0, 120) : message;
  }

  private Extracted article(
      Release release, @Nullable String language, URI url, ExtractContext context) {
    List<String> body = release.body();
    Surroundings lines =
        Surroundings.of(
            release.above(),
            body.subList(0, Math.min(2, body.size())),
            body.subList(Math.max(0, body.size() - 2), body.size()));
    PublicationTimes times = new TimeFinder(clock, context.zone()).find(lines, url);
    TextLimit text = TextLimit.of(String.join("\n\n", body));
    String hint = context.hintTitle();
    String declared = language == null || language.isBlank() ? context.language() : language;
    return new Extracted(
        new ExtractedArticle(
            release.headline().isBlank() && hint != null ? hint : release.headline(),
            text.text(),
            text.truncated(),
            declared,
            List.of(),
            times.publishedAt(),
            times.precision(),
            times.offset(),
            times.updatedAt(),
            Sites.shipped().canonical(url).orElse(url).toString(),
            "application/pdf",
            List.of(),
            List.of(),
            false,
            new Provenance(
                release.headline().isBlank() ? hint == null ? null : Place.FEED : Place.HEADING,
                null,
                times.publishedIn(),
                times.updatedIn(),
                Place.ofLanguage(
                    language == null || language.isBlank() ? null : language, context.language())),
            List.of()),
        List.of(),
        List.of());
  }
}
