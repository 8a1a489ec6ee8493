package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph.Kind;
import org.harbourwire.ingest.article.phrase.Words;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// Reads the chosen box into paragraphs, leaving out what is furniture by its make: lists and boxes
/// of links.
public final class BodyReader {
  private final List<Paragraph> out = new ArrayList<>();
  private final Trail trail;

  private BodyReader(Trail trail) {
    this.trail = trail;
  }

  /// The paragraphs of a box, in page order.
  public static List<Paragraph> read(Box body, Trail trail) {
    BodyReader reader = new BodyReader(trail);
    reader.readItems(body, Kind.TEXT);
    return reader.out;
  }

  private void readItems(Box box, Kind kind) {
    for (Item item : box.items()) {
      switch (item) {
        case Run run -> add(run, kind);
        case Box child -> read(child, kind);
      }
    }
  }

  private void read(Box box, Kind kind) {
    CutReason why =
        box.leftOut() != null ? box.leftOut() : isLinkBlock(box) ? CutReason.LINKS : null;
    if (why != null) {
      trail.leftOut(box, why);
      return;
    }
    if (box.isHeading()) {
      addHeading(box);
    } else if (box.tag().equals("tr")) {
      readRow(box);
    } else {
      readItems(box, isItem(box) ? Kind.ITEM : kind);
    }
  }

  private static boolean isItem(Box box) {
    return box.tag().equals("li") || box.tag().equals("dt") || box.tag().equals("dd");
  }

  /// Whether a box holds little but links.
  static boolean isLinkBlock(Box box) {
    if (box.isHeading() || box.tag().equals("p") || box.tag().equals("td")) {
      return false;
    }
    double density = box.linkDensity();
    if (box.isList()) {
      return density > 0.65 && box.links() > 1;
    }
    return density > 0.6 && box.links() > 2;
  }

  private void addHeading(Box box) {
    String text = box.flatText();
    double words = Words.count(text);
    if (words > 0) {
      add(Paragraph.of(Kind.ofHeading(box.headingLevel()), text, words, box.linkDensity()));
    }
  }

  /// Short cells make one line; cells of a layout table are read one by one.
  private void readRow(Box row) {
    boolean data = row.items().size() > 1;
    for (Item item : row.items()) {
      data &= item instanceof Box cell && cell.words() <= 60;
    }
    if (!data) {
      readItems(row, Kind.TEXT);
      return;
    }
    StringBuilder line = new StringBuilder();
    for (Item item : row.items()) {
      if (item instanceof Box cell && !cell.isLeftOut()) {
        String text = cell.flatText();
        if (!text.isEmpty()) {
          line.append(line.isEmpty() ? "" : "\t").append(text);
        }
      }
    }
    String text = line.toString();
    if (!text.isEmpty()) {
      add(Paragraph.of(Kind.ROW, text, row.words(), row.linkDensity()));
    }
  }

  private void add(Paragraph paragraph) {
    out.add(paragraph);
    trail.read(paragraph);
  }

  private void add(Run run, Kind kind) {
    if (run.text().indexOf('\n') < 0) {
      add(Paragraph.of(kind, run.text(), run.words(), run.linkDensity()));
      return;
    }
    for (String line : Lines.join(run.text())) {
      add(Paragraph.of(kind, line, Words.count(line), run.linkDensity()));
    }
  }
}
