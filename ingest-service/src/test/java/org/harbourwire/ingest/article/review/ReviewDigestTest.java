package org.harbourwire.ingest.article.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.extraction.Finding;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.FetchedDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDigestTest {
  private static final String FIRST =
      "The tram museum at Heron Point opened a second hall, in which six cars of the old valley"
          + " line stand as they ran in their last year.";
  private static final String SECOND =
      "Volunteers had worked on them for eleven winters, the trustees said, and every seat was"
          + " upholstered in the cloth of its day.";
  private static final String PAGE =
      "<html lang=en><title>Second hall for trams</title><meta property=article:published_time"
          + " content=2026-03-02T09:00:00+08:00><nav><a href=/>Home</a></nav><nav>Heron"
          + " Post</nav><main><h1>Second hall for trams</h1><p>By Mira Tannet</p><p>"
          + FIRST
          + "</p><ul><li><a href=/1>Older trams</a><li><a href=/2>Other halls</a></ul><div"
          + " class=story><p>"
          + SECOND
          + "</p><p>It is open daily, and admission is free for those who come by tram.</p></div>"
          + "</main><footer>Imprint</footer>";

  @Test
  void whatWasKeptIsToldAsItsPlaceInTheText() {
    Extracted extracted = extracted(PAGE, null);
    String text = extracted.article().text();

    List<String> kept =
        digest(PAGE, null).pieces().stream()
            .filter(p -> p.cut() == null)
            .map(p -> text.substring(start(p), start(p) + p.length()))
            .toList();

    assertThat(kept).hasSize(2).first().isEqualTo(FIRST);
    assertThat(String.join("\n\n", kept)).isEqualTo(text);
  }

  @Test
  void neighboursOfOneFateAreToldAsOne() {
    assertThat(digest(PAGE, null).pieces())
        .extracting(Piece::cut)
        .containsExactly("tag", "headline", "opening", null, "links", null, "tag");
    assertThat(digest(PAGE, null).pieces().getFirst())
        .isEqualTo(Piece.cut("tag", "Home · Heron Post", "HomeHeron Post".length()));
  }

  @Test
  void whatNoEventHasIsToldWithItsValue() {
    String section = "<meta property=article:section content=Trams>";

    assertThat(digest(PAGE.replace("<nav>", section + "<nav>"), null).findings())
        .contains(new Finding("section", "meta", "Trams"));
  }

  @Test
  void everyMetadatumIsToldWithItsPlace() {
    assertThat(digest(PAGE, null).findings())
        .containsExactly(
            new Finding("title", "heading"),
            new Finding("authors", "line"),
            new Finding("published_at", "meta"),
            new Finding("language", "declared"));
  }

  @Test
  void rulesThatMatchedAndRulesThatDidNotAreTold() {
    PageRules rules =
        new PageRules(".no-such-headline", ".story", null, List.of("footer"), List.of());

    Review review = digest(PAGE, rules);

    assertThat(review.rules()).containsExactly("remove footer", "body .story");
    assertThat(review.remarks()).singleElement().asString().contains("headline .no-such-headline");
  }

  @Test
  void howeverLongADocumentItsDigestIsSmall() {
    StringBuilder page = new StringBuilder("<html lang=en><h1>Trams</h1><article>");
    for (int i = 0; i < 3_000; i++) {
      page.append("<p>").append(i).append(' ').append(FIRST).append("</p>");
      page.append("<aside>").append("An offer of the week. ".repeat(40)).append("</aside>");
    }

    Review review = digest(page.toString(), null);

    assertThat(review.pieces()).hasSizeLessThan(410);
    assertThat(review.more()).isGreaterThan(2_000);
    assertThat(Json.writeBytes(review)).hasSizeLessThan(120_000);
    assertThat(kept(review)).isGreaterThan(400_000);
    assertThat(review.pieces())
        .filteredOn(p -> "tag".equals(p.cut()))
        .allSatisfy(p -> assertThat(p.text()).endsWith(" …"))
        .allSatisfy(p -> assertThat(p.length()).isGreaterThan(800));
  }

  private static int start(Piece piece) {
    return Objects.requireNonNull(piece.start());
  }

  private static int kept(Review review) {
    return review.pieces().stream().filter(p -> p.cut() == null).mapToInt(Piece::length).sum();
  }

  private static Review digest(String html, @Nullable PageRules rules) {
    return ReviewDigest.of(extracted(html, rules), review(html, rules).passages());
  }

  private static Extracted extracted(String html, @Nullable PageRules rules) {
    return (Extracted) review(html, rules).outcome();
  }

  private static PageReview review(String html, @Nullable PageRules rules) {
    var context = new ExtractContext(ZoneId.of("Asia/Hong_Kong"), null, null, rules);
    return new ArticleExtractor(Clock.systemUTC())
        .review(
            new FetchedDocument(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://post.example/trams")),
            context);
  }
}
