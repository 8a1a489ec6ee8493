package org.harbourwire.ingest.article.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.phrase.AboutAuthor;
import org.harbourwire.ingest.article.phrase.CutMarks;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.phrase.MetaLine;
import org.harbourwire.ingest.article.phrase.PassingLine;
import org.harbourwire.ingest.article.phrase.Phrases;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Measures;
import org.jspecify.annotations.Nullable;

/// Cleans the paragraphs of a body: what stands above the first sentence, furniture lines, sections
/// that only link elsewhere, what follows the end of a release, headings with nothing below.
public final class Cleaner {
  private static final double PROSE_WORDS = 8;
  private static final int NOTICE_HEADING = 20;
  private static final int SLACK = 2;
  private static final int MAX_NOTICES = 8;

  private final List<Paragraph> in;
  private final String title;
  private final Trail trail;

  /// A cleaner of one body.
  ///
  /// @param in the paragraphs of a body
  /// @param title the headline, which is none of the text
  /// @param trail is told what is cut
  public Cleaner(List<Paragraph> in, String title, Trail trail) {
    this.in = in;
    this.title = LineKey.of(title);
    this.trail = trail;
  }

  /// Those of them that are the article's.
  public List<Paragraph> clean() {
    List<Paragraph> kept = withoutFurniture();
    kept = tell(kept, untilEnd(kept), CutReason.AFTER_END);
    kept = tell(kept, withoutOpening(kept), CutReason.OPENING);
    kept = tell(kept, Repeats.collapse(kept), CutReason.REPEAT);
    kept = tell(kept, withoutNotices(kept), CutReason.NOTICE);
    return tell(kept, withoutBareHeadings(kept), CutReason.BARE_HEADING);
  }

  private List<Paragraph> tell(List<Paragraph> before, List<Paragraph> after, CutReason why) {
    if (trail.listens()) {
      Set<Paragraph> kept = Collections.newSetFromMap(new IdentityHashMap<>());
      kept.addAll(after);
      before.stream().filter(p -> !kept.contains(p)).forEach(p -> trail.cut(p, why));
    }
    return after;
  }

  private List<Paragraph> withoutFurniture() {
    List<Paragraph> kept = new ArrayList<>(in.size());
    for (Paragraph p : in) {
      CutReason why = reasonAgainst(p);
      if (why == null) {
        kept.add(p);
      } else {
        trail.cut(p, why);
      }
    }
    return kept;
  }

  private static @Nullable CutReason reasonAgainst(Paragraph p) {
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

  /// Figures of a list or table are the article's.
  private static boolean isPassing(Paragraph p) {
    return p.kind() == Paragraph.Kind.TEXT && PassingLine.isFolded(p.line());
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Cuts at the first mark after some prose; drops sections that only link elsewhere.
  private List<Paragraph> untilEnd(List<Paragraph> paragraphs) {
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
  private static List<Paragraph> withoutNotices(List<Paragraph> paragraphs) {
    int end = paragraphs.size();
    for (int i = end - 1; i > 0 && i >= paragraphs.size() - MAX_NOTICES; i--) {
      Paragraph p = paragraphs.get(i);
      if (Phrases.isNotice(p.folded()) || AboutAuthor.is(p.text())) {
        end = i;
      } else if (isProse(p)) {
        break;
      }
    }
    return paragraphs.subList(0, end);
  }

  /// Headline, byline, date and labels above the first sentence.
  private List<Paragraph> withoutOpening(List<Paragraph> paragraphs) {
    int first = 0;
    while (first < paragraphs.size() && !isProse(paragraphs.get(first))) {
      first++;
    }
    if (first == paragraphs.size()) {
      return paragraphs;
    }
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      if (i < first ? isSubHeading(p) : !isTitle(p)) {
        kept.add(p);
      } else if (isTitle(p)) {
        trail.cut(p, CutReason.HEADLINE);
      }
    }
    return kept;
  }

  private boolean isTitle(Paragraph p) {
    return p.text().length() <= SLACK * title.length() && LineKey.isOf(title, p.text());
  }

  private boolean isSubHeading(Paragraph p) {
    return p.kind().isHeading() && p.kind() != Paragraph.Kind.H1 && !isTitle(p);
  }

  private static boolean isProse(Paragraph p) {
    return !p.kind().isHeading()
        && p.linkDensity() < 0.5
        && (p.words() >= 2 * PROSE_WORDS
            || (p.words() >= PROSE_WORDS && Measures.hasStop(p.text())));
  }

  /// A heading needs something below it that is no heading of its level or above.
  private static List<Paragraph> withoutBareHeadings(List<Paragraph> paragraphs) {
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      if (p.kind().isHeading()) {
        Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
        if (next == null || (next.kind().isHeading() && next.kind().compareTo(p.kind()) < 0)) {
          continue;
        }
      }
      kept.add(p);
    }
    return kept;
  }
}
