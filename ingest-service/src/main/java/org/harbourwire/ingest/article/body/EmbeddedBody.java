package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph.Kind;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.PageData;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.phrase.Words;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.PageParser;
import org.harbourwire.ingest.article.tree.PageReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The body that a page carries in JSON-LD or in its script's data, for pages that show less of it
/// than they carry.
public final class EmbeddedBody {
  private static final double LEAST = 40;
  private static final double FULLER = 1.5;
  private static final double NEXT_TO_NOTHING = 40;
  private static final int PROBE = 40;

  private EmbeddedBody() {}

  /// The embedded paragraphs where they are fuller and consistent with those shown, else those
  /// shown.
  private static List<Paragraph> orShown(
      @Nullable String embedded, List<Paragraph> shown, Trail trail) {
    if (embedded == null) {
      return shown;
    }
    List<Paragraph> paragraphs = paragraphs(embedded);
    double words = words(paragraphs);
    double seen = words(shown);
    boolean fuller = words >= LEAST && words > FULLER * seen;
    if (!fuller || (seen >= NEXT_TO_NOTHING && !agrees(embedded, shown))) {
      return shown;
    }
    shown.forEach(p -> trail.cut(p, CutReason.REPLACED));
    paragraphs.forEach(trail::read);
    return paragraphs;
  }

  /// The body of JSON-LD, or where the page shows next to nothing that of its script's data.
  public static List<Paragraph> orShown(
      LinkedArticle linked, List<Element> scripts, List<Paragraph> shown, Trail trail) {
    String body = linked.body();
    return orShown(
        body == null && words(shown) < NEXT_TO_NOTHING ? PageData.body(scripts) : body,
        shown,
        trail);
  }

  private static List<Paragraph> paragraphs(String embedded) {
    if (embedded.indexOf('<') >= 0 && embedded.contains("</")) {
      return BodyReader.read(PageReader.read(PageParser.parse(embedded, "")).root(), Trail.NONE);
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : embedded.split("\\R", -1)) {
      String text = line.strip();
      if (!text.isEmpty()) {
        paragraphs.add(Paragraph.of(Kind.TEXT, text, Words.count(text), 0));
      }
    }
    return paragraphs;
  }

  private static double words(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToDouble(Paragraph::words).sum();
  }

  /// Whether the longest shown paragraph stands in the embedded text too.
  private static boolean agrees(String embedded, List<Paragraph> shown) {
    Paragraph longest = shown.getFirst();
    for (Paragraph p : shown) {
      longest = p.words() > longest.words() ? p : longest;
    }
    String probe = LineKey.of(longest.text());
    return LineKey.of(embedded).contains(probe.substring(0, Math.min(PROBE, probe.length())));
  }
}
