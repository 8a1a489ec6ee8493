package org.harbourwire.ingest.article.kind;

import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.harbourwire.ingest.article.tree.Box;
import org.jspecify.annotations.Nullable;

/// Tells pages that are no article: empty shells, index pages, errors, logins, paywalls, consent
/// walls. What a page says counts only where it says little else.
public final class PageKind {
  private static final double SHORT = 120;
  private static final PhraseList ERRORS = PhraseBook.phrases("error page");
  private static final PhraseList WALLS = PhraseBook.phrases("wall");
  private static final PhraseList LOGINS = PhraseBook.phrases("login");
  private static final PhraseList PAYWALLS = PhraseBook.phrases("paywall");
  private static final double MOSTLY = 0.75;
  private static final int MANY_LINKS = 15;
  private static final int MANY_TITLES = 8;
  private static final double PER_TITLE = 35;

  private PageKind() {}

  /// Why it is no article, or nothing when it is one.
  ///
  /// @param body the box that was chosen
  /// @param raw its paragraphs
  /// @param clean what cleaning left of them
  /// @param declared whether the page's head says that it is an article
  /// @param locked whether the head says that it must be paid for
  public static @Nullable String reasonAgainst(
      Box root,
      Box body,
      List<Paragraph> raw,
      List<Paragraph> clean,
      String title,
      boolean declared,
      boolean locked) {
    double words = words(clean);
    if (words < SHORT) {
      String reason = said(title, raw, clean, locked);
      if (reason != null) {
        return reason;
      }
    }
    if (words == 0) {
      return root.words() == 0 ? "no text" : "index page: links only";
    }
    double linked = clean.stream().mapToDouble(p -> p.words() * p.linkDensity()).sum();
    if (linked > MOSTLY * words && root.links() > MANY_LINKS) {
      return "index page: links only";
    }
    return !declared && isTeasers(body) ? "index page: teasers of articles" : null;
  }

  /// Headlines with links all over, little below each.
  private static boolean isTeasers(Box body) {
    return body.titles() >= MANY_TITLES && body.words() <= PER_TITLE * body.titles();
  }

  private static @Nullable String said(
      String title, List<Paragraph> raw, List<Paragraph> clean, boolean locked) {
    String kept = PhraseBook.fold(title + '\n' + text(clean));
    if (ERRORS.isWithin(kept)) {
      return "error page";
    }
    if (WALLS.isWithin(kept)) {
      return "consent or robot wall";
    }
    if (LOGINS.isWithin(kept)) {
      return "login page";
    }
    return locked || PAYWALLS.isWithin(PhraseBook.fold(text(raw)))
        ? "paywall: no more than a teaser is shown"
        : null;
  }

  private static double words(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToDouble(Paragraph::words).sum();
  }

  private static String text(List<Paragraph> body) {
    StringBuilder text = new StringBuilder();
    body.forEach(p -> text.append(p.text()).append('\n'));
    return text.toString();
  }
}
