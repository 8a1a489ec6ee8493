package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph.Kind;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.phrase.Phrases;
import org.harbourwire.ingest.article.phrase.Words;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// Reads the paragraphs between the headline and the box of the body: many templates keep the
/// introduction with the headline.
public final class Lead {
  private static final double LEAST = 10;
  private static final double LINKED = 0.3;

  /// A single paragraph of fewer words is a standfirst: it announces the text and is none of it.
  private static final double STANDFIRST = 50;

  private static final int HEADLINE_LEVEL = 2;

  private final String title;
  private final Box body;
  private final List<Read> found = new ArrayList<>();
  private boolean headlineSeen;
  private boolean bodySeen;

  /// A paragraph and where it was read.
  private record Read(Run run, Paragraph paragraph) {}

  private Lead(Box body, String title) {
    this.body = body;
    this.title = LineKey.of(title);
  }

  /// The paragraphs, in page order; none where no heading above the body says the headline.
  public static List<Paragraph> read(Box root, Box body, String title, Trail trail) {
    Lead lead = new Lead(body, title);
    if (!lead.title.isEmpty() && root != body) {
      lead.walk(root);
    }
    if (!lead.bodySeen || !lead.headlineSeen || !lead.isText()) {
      return List.of();
    }
    lead.found.forEach(one -> trail.readAbove(one.run(), one.paragraph()));
    return lead.found.stream().map(Read::paragraph).toList();
  }

  private boolean isText() {
    return found.size() > 1
        || (found.size() == 1 && found.getFirst().paragraph().words() >= STANDFIRST);
  }

  private void walk(Box box) {
    for (Item item : box.items()) {
      if (bodySeen) {
        return;
      }
      switch (item) {
        case Run run -> take(run, box);
        case Box child when child == body -> bodySeen = true;
        case Box child -> {
          if (!child.isLeftOut() && !BodyReader.isLinkBlock(child)) {
            walk(child);
          }
        }
      }
    }
  }

  private void take(Run run, Box box) {
    if (box.isHeading()) {
      if (box.headingLevel() <= HEADLINE_LEVEL && LineKey.isOf(title, run.text())) {
        headlineSeen = true;
        found.clear();
      }
    } else if (headlineSeen
        && run.words() >= LEAST
        && run.linkDensity() < LINKED
        && endsSentence(run.text())) {
      for (String line : Lines.join(run.text())) {
        Paragraph paragraph = Paragraph.of(Kind.TEXT, line, Words.count(line), run.linkDensity());
        if (!Phrases.speaksForSite(paragraph.folded())) {
          found.add(new Read(run, paragraph));
        }
      }
    }
  }

  private static boolean endsSentence(String text) {
    return ".!?:。！？：…”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
