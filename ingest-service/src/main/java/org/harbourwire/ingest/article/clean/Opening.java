package org.harbourwire.ingest.article.clean;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.review.CutReason;

/// Takes off a body what stands above its first sentence, and its headline wherever it stands.
final class Opening {
  private static final int SLACK = 2;

  private final String title;
  private final Trail trail;

  /// @param title the headline, which is none of the text
  Opening(String title, Trail trail) {
    this.title = LineKey.of(title);
    this.trail = trail;
  }

  /// Headline, byline, date and labels above the first sentence.
  List<Paragraph> cut(List<Paragraph> paragraphs) {
    int first = 0;
    while (first < paragraphs.size() && !paragraphs.get(first).isProse()) {
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
}
