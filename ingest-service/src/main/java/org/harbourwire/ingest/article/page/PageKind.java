package org.harbourwire.ingest.article.page;

import java.util.List;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.jspecify.annotations.Nullable;

/// Tells pages that are no article: empty shells, index pages, errors, logins, consent walls.
final class PageKind {
  private static final double SHORT = 120;
  private static final PhraseList ERRORS = PhraseBook.phrases("error page");
  private static final PhraseList WALLS = PhraseBook.phrases("wall");
  private static final PhraseList LOGINS = PhraseBook.phrases("login");

  private PageKind() {}

  /// Why it is no article, or nothing when it is one.
  static @Nullable String reasonAgainst(Box root, List<Paragraph> body, String title) {
    double words = body.stream().mapToDouble(Paragraph::words).sum();
    if (words < SHORT) {
      String all = title + '\n' + text(body);
      String said = PhraseBook.fold(all);
      if (ERRORS.isWithin(said)) {
        return "error page";
      }
      if (WALLS.isWithin(said)) {
        return "consent or robot wall";
      }
      if (LOGINS.isWithin(said)) {
        return "login page";
      }
    }
    if (words == 0) {
      return root.words == 0 ? "no text" : "index page: links only";
    }
    double linked = body.stream().mapToDouble(p -> p.words() * p.linkDensity()).sum();
    return linked > 0.75 * words && root.links > 15 ? "index page: links only" : null;
  }

  private static String text(List<Paragraph> body) {
    StringBuilder text = new StringBuilder();
    body.forEach(p -> text.append(p.text()).append('\n'));
    return text.toString();
  }
}
