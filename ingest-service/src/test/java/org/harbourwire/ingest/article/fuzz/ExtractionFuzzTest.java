package org.harbourwire.ingest.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.article.review.Passage;
import org.harbourwire.ingest.article.review.ReviewDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Throws damaged documents at the extractor for a minute, beside the other tests; for longer with
/// `-Dfuzz.seconds=N -Dfuzz.rounds=N`, other ones with `-Dfuzz.seed=N`. A failure names its round,
/// which `-Dfuzz.first=ROUND -Dfuzz.rounds=1` repeats alone.
@Execution(ExecutionMode.CONCURRENT)
class ExtractionFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12_000);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60));

  /// Fewer prove nothing, however busy the machine.
  private static final int LEAST = Math.min(ROUNDS, 500);

  private static final int FIRST = Integer.getInteger("fuzz.first", 0);
  private static final long SEED = Long.getLong("fuzz.seed", 2026);
  private static final int PDF_EVERY = 10;
  private static final Duration SLOWEST = Duration.ofSeconds(20);
  private static final int LARGEST_DIGEST = 512 * 1024;
  private static final URI ADDRESS = URI.create("https://harbour.example/en/2026/night-ferries");
  private static final ExtractContext CONTEXT = ExtractContext.of(ZoneId.of("Asia/Hong_Kong"));

  private final ArticleExtractor extractor =
      new ArticleExtractor(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void everyDamagedDocumentHasAnAnswerInBoundedTime() throws IOException {
    List<String> pages = Seeds.pages();
    byte[] pdf = Seeds.pdf();
    long end = System.nanoTime() + TIME.toNanos();
    for (int round = FIRST; goesOn(round - FIRST, end); round++) {
      SplittableRandom random = new SplittableRandom(SEED + round);
      ByteMutator bytes = new ByteMutator(random);
      FetchedDocument document =
          round % PDF_EVERY == 0
              ? new FetchedDocument(bytes.changed(pdf, 30), "application/pdf", ADDRESS)
              : new FetchedDocument(
                  bytes.changed(bytes.encoded(new PageMutator(random, pages).page()), 3),
                  bytes.contentType(),
                  ADDRESS);
      String which = "round " + round + ": -Dfuzz.seed=" + SEED + " -Dfuzz.first=" + round;
      long begin = System.nanoTime();
      assertThatCode(() -> answers(document)).as(which).doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(which).isLessThan(SLOWEST);
    }
  }

  private static boolean goesOn(int done, long end) {
    return done < ROUNDS && (done < LEAST || System.nanoTime() < end);
  }

  private void answers(FetchedDocument document) {
    ExtractOutcome outcome = extractor.extract(document, CONTEXT);
    PageReview review = extractor.review(document, CONTEXT);
    assertThat(review.outcome()).isEqualTo(outcome);
    switch (outcome) {
      case Extracted e -> {
        sound(e.article());
        agrees(e, review.passages());
      }
      case ExtractOutcome.NotAnArticle n -> assertThat(n.reason()).isNotBlank();
    }
  }

  private static void sound(ExtractedArticle article) {
    assertThat(article.text()).isNotBlank();
    assertThat(article.text().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(Article.MAX_TEXT_BYTES);
    assertThat(article.authors()).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    assertThat(URI.create(article.canonicalUrl()).isAbsolute()).isTrue();
  }

  /// What a reviewer is told was kept is the text, and no more than that goes to Kafka.
  private static void agrees(Extracted extracted, List<Passage> passages) {
    String text = extracted.article().text();
    if (!extracted.article().truncated()) {
      assertThat(squeezed(kept(passages))).isEqualTo(squeezed(text));
    }
    Review digest = ReviewDigest.of(extracted, passages);
    assertThat(Json.writeBytes(digest)).hasSizeLessThan(LARGEST_DIGEST);
    int end = 0;
    for (Piece piece : digest.pieces()) {
      Integer start = piece.start();
      if (start != null) {
        assertThat(start).isGreaterThanOrEqualTo(end);
        end = start + piece.length();
      }
    }
    assertThat(end).isBetween(1, text.length());
  }

  private static String kept(List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.cut() == null)
        .map(Passage::text)
        .collect(Collectors.joining());
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
