package org.harbourwire.ingest.article.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractedArticle;

/// Makes of a person's review of a document what goes to Kafka: neighbours of one fate are told as
/// one, what was kept as its place in the text, and what was cut by its beginning. However large
/// the document, it is some tens of kilobytes.
public final class ReviewDigest {
  private static final int LONGEST_CUT = 400;
  private static final int MOST_CUTS = 200;
  private static final String BETWEEN = " · ";
  private static final String FEED = "feed";

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int cuts;
  private int read;

  private ReviewDigest(String text) {
    this.text = text;
  }

  /// The digest of a page's or PDF's review.
  public static Review of(Extracted extracted, List<Passage> passages) {
    boolean pdf = extracted.article().mediaType().equals("application/pdf");
    return of(extracted, passages, pdf ? "pdf" : "page");
  }

  /// That of the content that the feed itself gave.
  public static Review ofFeed(Extracted extracted, List<Passage> passages) {
    return of(extracted, passages, FEED);
  }

  private static Review of(Extracted extracted, List<Passage> passages, String document) {
    ExtractedArticle article = extracted.article();
    ReviewDigest digest = new ReviewDigest(article.text());
    for (int from = 0; from < passages.size(); ) {
      int to = from + 1;
      while (to < passages.size() && passages.get(to).cut() == passages.get(from).cut()) {
        to++;
      }
      digest.add(passages.subList(from, to));
      from = to;
    }
    return new Review(
        document,
        digest.pieces,
        Math.max(0, digest.cuts - MOST_CUTS),
        extracted.rules(),
        extracted.remarks(),
        Stream.concat(
                article.provenance().findings().stream(),
                article.notes().stream().map(Noted::finding))
            .toList());
  }

  private void add(List<Passage> alike) {
    CutReason why = alike.getFirst().cut();
    if (why == null) {
      addKept(alike);
    } else if (++cuts <= MOST_CUTS) {
      addCut(alike, why);
    }
  }

  /// A text that was cut at the limit lacks the last ones.
  private void addKept(List<Passage> alike) {
    int start = -1;
    for (Passage passage : alike) {
      int at = text.indexOf(passage.text(), read);
      if (at >= 0) {
        start = start < 0 ? at : start;
        read = at + passage.text().length();
      }
    }
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (start >= 0 && last != null && last.start() != null) {
      pieces.removeLast(); // What was cut between them is only counted.
      start = last.start();
    }
    if (start >= 0) {
      pieces.add(Piece.kept(start, read - start));
    }
  }

  private void addCut(List<Passage> alike, CutReason why) {
    StringBuilder beginning = new StringBuilder();
    int length = 0;
    for (Passage passage : alike) {
      length += passage.text().length();
      if (beginning.length() < LONGEST_CUT) {
        beginning.append(beginning.isEmpty() ? "" : BETWEEN).append(passage.text());
      }
    }
    pieces.add(Piece.cut(why.wireName(), shortened(beginning), length));
  }

  private static String shortened(StringBuilder beginning) {
    if (beginning.length() <= LONGEST_CUT) {
      return beginning.toString();
    }
    boolean splits = Character.isHighSurrogate(beginning.charAt(LONGEST_CUT - 1));
    return beginning.substring(0, splits ? LONGEST_CUT - 1 : LONGEST_CUT) + " …";
  }
}
