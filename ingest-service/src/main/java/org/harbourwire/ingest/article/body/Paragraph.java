package org.harbourwire.ingest.article.body;

import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.tree.Measures;

/// A piece of the body on its way to the text.
///
/// @param kind what it was on the page
/// @param text one line or several
/// @param words its length
/// @param linkDensity the share of link text
/// @param folded the text as phrases are looked up in it where it is short enough to be a notice,
///   else empty
public record Paragraph(Kind kind, String text, double words, double linkDensity, String folded) {
  private static final int LONGEST_NOTICE = 500;
  private static final int LONGEST_LINE = 200;
  private static final double LINKED = 0.5;
  private static final double SENTENCE = 8;

  static Paragraph of(Kind kind, String text, double words, double linkDensity) {
    String folded = text.length() <= LONGEST_NOTICE ? PhraseBook.fold(text) : "";
    return new Paragraph(kind, text, words, linkDensity, folded);
  }

  /// The folded text where it is short enough to be a line of furniture, else empty.
  public String line() {
    return text.length() <= LONGEST_LINE ? folded : "";
  }

  /// Whether it reads like a sentence or more of the article.
  public boolean isProse() {
    return !kind.isHeading()
        && linkDensity < LINKED
        && (words >= 2 * SENTENCE || (words >= SENTENCE && Measures.hasStop(text)));
  }

  /// What a paragraph was on the page.
  public enum Kind {
    H1(1),
    H2(2),
    H3(3),
    H4(4),
    TEXT(9),
    ITEM(9),
    ROW(9);

    private final int level;

    Kind(int level) {
      this.level = level;
    }

    /// 1 to 4 for headings, 9 for all else.
    public int level() {
      return level;
    }

    /// Whether it opens a section.
    public boolean isHeading() {
      return level < 9;
    }

    /// That of a heading of level 1 to 6.
    public static Kind ofHeading(int level) {
      return values()[Math.min(level, 4) - 1];
    }
  }
}
