package org.harbourwire.ingest.article.clean;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.phrase.AboutAuthor;
import org.harbourwire.ingest.article.phrase.CutMarks;
import org.harbourwire.ingest.article.phrase.Phrases;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Measures;

/// Tells where an article ends: at a cut mark, at a heading or line that leads to others, at the
/// notices below it.
final class Ending {
  private static final int NOTICE_HEADING = 20;
  private static final int MAX_NOTICES = 8;

  private Ending() {}

  /// Cuts at the first mark after some prose; drops sections that only link elsewhere.
  static List<Paragraph> before(List<Paragraph> paragraphs, Trail trail) {
    double total = paragraphs.stream().mapToDouble(Paragraph::words).sum();
    double before = 0;
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    int dropping = 0;
    for (Paragraph p : paragraphs) {
      if (before > 40 && CutMarks.endsFolded(p.line())) {
        break;
      }
      int level = p.kind().level();
      if (level < 9) {
        if (dropping > 0 && level <= dropping) {
          dropping = 0;
        }
        if (dropping == 0 && Phrases.endsArticle(p.line())) {
          if (before > 0.8 * total) {
            break;
          }
          dropping = level;
        }
      }
      if (level == 9 && before > 0.5 * total && endsArticle(p)) {
        break;
      }
      before += p.words();
      if (dropping == 0) {
        kept.add(p);
      } else {
        trail.cut(p, CutReason.ELSEWHERE);
      }
    }
    return kept;
  }

  private static boolean endsArticle(Paragraph p) {
    String line = p.text();
    return Phrases.endsArticleAsLine(p.line())
        || (line.length() <= NOTICE_HEADING
            && !Measures.hasStop(line)
            && Phrases.isNotice(p.folded()));
  }

  /// Takes notices off the end, and scraps between them.
  static List<Paragraph> withoutNotices(List<Paragraph> paragraphs) {
    int end = paragraphs.size();
    for (int i = end - 1; i > 0 && i >= paragraphs.size() - MAX_NOTICES; i--) {
      Paragraph p = paragraphs.get(i);
      if (Phrases.isNotice(p.folded()) || AboutAuthor.is(p.text())) {
        end = i;
      } else if (p.isProse()) {
        break;
      }
    }
    return paragraphs.subList(0, end);
  }
}
