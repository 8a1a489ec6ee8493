package org.harbourwire.ingest.article.clean;

import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.phrase.CutMarks;
import org.harbourwire.ingest.article.phrase.MetaLine;
import org.harbourwire.ingest.article.phrase.PagerLine;
import org.harbourwire.ingest.article.phrase.PassingLine;
import org.harbourwire.ingest.article.phrase.Phrases;
import org.harbourwire.ingest.article.review.CutReason;
import org.jspecify.annotations.Nullable;

/// Tells paragraphs that are none of the article wherever they stand.
final class FurnitureLines {
  private FurnitureLines() {}

  /// Why a paragraph is none of the article; nothing where it may be.
  static @Nullable CutReason reasonAgainst(Paragraph p) {
    if (!hasLetters(p.text()) && !CutMarks.endsFolded(p.line())) {
      return CutReason.FURNITURE_LINE;
    }
    if (p.linkDensity() > 0.9 && p.words() < 25 && p.kind() == Paragraph.Kind.TEXT) {
      return CutReason.LINKS;
    }
    if ((Phrases.isFurnitureLine(p.line()) && !opensOthers(p)) || isPassing(p)) {
      return CutReason.FURNITURE_LINE;
    }
    if (Phrases.speaksForSite(p.folded())) {
      return CutReason.NOTICE;
    }
    if (Phrases.namesOthers(p.text())) {
      return CutReason.TEASERS;
    }
    return isMeta(p) ? CutReason.META_LINE : null;
  }

  /// A heading over what is none of the article: it is dropped with its section.
  private static boolean opensOthers(Paragraph p) {
    return p.kind().isHeading() && Phrases.endsArticle(p.line());
  }

  private static boolean isMeta(Paragraph p) {
    return p.kind() != Paragraph.Kind.ITEM && MetaLine.isFolded(p.line());
  }

  /// What counts visits or parts. Figures of a list or table are the article's.
  private static boolean isPassing(Paragraph p) {
    return p.kind() == Paragraph.Kind.TEXT
        && (PassingLine.isFolded(p.line()) || PagerLine.isFolded(p.line()));
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
