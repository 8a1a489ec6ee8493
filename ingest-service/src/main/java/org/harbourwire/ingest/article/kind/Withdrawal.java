package org.harbourwire.ingest.article.kind;

import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.phrase.WithdrawalNotice;

/// Tells a page that no longer has its article and says that it was taken back. Where a text still
/// stands, whatever is said above it, the article is there.
public final class Withdrawal {
  /// A notice with a line of reasons; no article is so short.
  private static final double MOST_WORDS = 60;

  private Withdrawal() {}

  /// Whether the page says so of itself.
  ///
  /// @param raw the paragraphs of its body
  /// @param clean what cleaning left of them
  public static boolean isSaid(String title, List<Paragraph> raw, List<Paragraph> clean) {
    double words = clean.stream().mapToDouble(Paragraph::words).sum();
    return words <= MOST_WORDS
        && (WithdrawalNotice.is(title)
            || raw.stream().map(Paragraph::text).anyMatch(WithdrawalNotice::is));
  }
}
