package org.harbourwire.portal;

import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.extraction.Finding;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;

/// How the sample news were extracted: of one article with rules and metadata, of one without
/// words, of one hostile, of one withdrawn, and of one revision that is not indexed yet. Of the
/// others nothing is known.
final class SampleExtractions {
  private static final String FIRST_CUT = "Gazette · Notices · Tenders";

  private SampleExtractions() {}

  static List<Extraction> all() {
    return List.of(
        of(SampleNews.drones(), drones()),
        of(SampleNews.headlineOnly(), headlineOnly()),
        of(SampleNews.hostile(), hostile()),
        new Extraction(SampleNews.withdrawn().id(), SampleNews.withdrawn().revision(), null),
        new Extraction(SampleNews.chips().id(), SampleNews.chips().revision() + 1, hostile()));
  }

  private static Extraction of(EnrichedArticle article, Review review) {
    return new Extraction(article.id(), article.revision(), review);
  }

  private static Review drones() {
    String text = text(SampleNews.drones());
    int second = text.indexOf("Twelve operators");
    return new Review(
        "page",
        List.of(
            Piece.cut("tag", FIRST_CUT, FIRST_CUT.length()),
            Piece.kept(0, second - 2),
            Piece.cut("teasers", "Older drones of the harbour …", 812),
            Piece.kept(second, text.length() - second),
            Piece.cut("a-later-reason", "Imprint", 7)),
        3,
        List.of("body .release"),
        List.of("site rule: published .when matches nothing"),
        List.of(new Finding("title", "site-rule"), new Finding("published_at", "json-ld")));
  }

  private static Review headlineOnly() {
    return new Review(
        "page",
        List.of(new Piece(null, 0, 2400, null), new Piece("links", null, 310, null)),
        0,
        List.of(),
        List.of(),
        List.of());
  }

  private static Review hostile() {
    int length = text(SampleNews.hostile()).length();
    return new Review(
        "feed",
        List.of(
            Piece.cut("<i>why</i>", "<script>alert(13)</script> \u202Ecut", 32),
            Piece.kept(0, length),
            Piece.kept(length - 1, 50)),
        0,
        List.of("body <b>bold</b>"),
        List.of("<img src=x onerror=alert(14)>"),
        List.of(new Finding("<u>field</u>", "\"><script>alert(15)</script>")));
  }

  private static String text(EnrichedArticle article) {
    return Objects.requireNonNull(article.text());
  }
}
