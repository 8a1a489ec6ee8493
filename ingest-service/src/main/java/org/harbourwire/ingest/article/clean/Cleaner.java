package org.harbourwire.ingest.article.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.review.CutReason;

/// Cleans the paragraphs of a body: what stands above the first sentence, furniture lines, sections
/// that only link elsewhere, what follows the end of a release, headings with nothing below.
public final class Cleaner {
  private final List<Paragraph> in;
  private final Opening opening;
  private final Trail trail;

  /// A cleaner of one body.
  ///
  /// @param in the paragraphs of a body
  /// @param title the headline, which is none of the text
  /// @param trail is told what is cut
  public Cleaner(List<Paragraph> in, String title, Trail trail) {
    this.in = in;
    this.opening = new Opening(title, trail);
    this.trail = trail;
  }

  /// Those of them that are the article's.
  public List<Paragraph> clean() {
    List<Paragraph> kept = withoutFurniture();
    kept = tell(kept, Ending.before(kept, trail), CutReason.AFTER_END);
    kept = tell(kept, opening.cut(kept), CutReason.OPENING);
    kept = tell(kept, Repeats.collapse(kept), CutReason.REPEAT);
    kept = tell(kept, Ending.withoutNotices(kept), CutReason.NOTICE);
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
      CutReason why = FurnitureLines.reasonAgainst(p);
      if (why == null) {
        kept.add(p);
      } else {
        trail.cut(p, why);
      }
    }
    return kept;
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
