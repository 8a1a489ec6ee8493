package org.harbourwire.ingest.article.around;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// Collects the short lines around the body, where bylines and dates stand; lists of links are
/// passed over.
final class AroundBody {
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\b(?:19|20)\\d\\d)(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll})(?=(?:January|February|March|April|June"
              + "|July|August|September|October|November|December|Published|Updated)\\b)");
  private static final int MAX_LINE = 200;
  private static final int MAX_LINES = 40;
  private static final int BEFORE_HEADLINE = 3;
  private static final int WITHOUT_HEADLINE = 12;
  private static final int BELOW = 12;
  private static final int NO_HEADING = 7;
  private static final int PROSE_RUNS = 4;

  private final Box body;
  private final String title;
  private final List<String> above = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private boolean headlineSeen;
  private int headlineRank = NO_HEADING;
  private int proseSeen;
  private boolean bodySeen;

  private AroundBody(Box body, String title) {
    this.body = body;
    this.title = LineKey.of(title);
  }

  static AroundBody of(Box root, Box body, String title) {
    AroundBody around = new AroundBody(body, title);
    around.walk(root, root == body);
    return around;
  }

  /// The lines between headline and body; without a headline the last ones before the body.
  List<String> above() {
    int from = headlineSeen ? 0 : Math.max(0, above.size() - WITHOUT_HEADLINE);
    return List.copyOf(above.subList(from, above.size()));
  }

  /// The last lines before the headline: a date or section may stand there.
  List<String> before() {
    return List.copyOf(before);
  }

  /// The first lines after the body.
  List<String> below() {
    return List.copyOf(below);
  }

  boolean headlineSeen() {
    return headlineSeen;
  }

  private void walk(Box box, boolean inBody) {
    if (box.tag().equals("nav") || (box.tag().equals("footer") && !inArticle(box)) || isMenu(box)) {
      return;
    }
    for (Item item : box.items()) {
      if (below.size() >= BELOW) {
        return;
      }
      switch (item) {
        case Run run ->
            take(
                run, inBody && !box.isLeftOut(), box.isHeading() ? box.headingLevel() : NO_HEADING);
        case Box child -> walk(child, inBody || child == body);
      }
    }
    bodySeen |= box == body;
  }

  /// A footer inside an article tells who wrote it and when.
  private static boolean inArticle(Box box) {
    Box parent = box.parent();
    return parent != null && (parent.tag().equals("article") || inArticle(parent));
  }

  private static boolean isMenu(Box box) {
    return box.isList() && box.links() > 3 && box.linkDensity() > 0.8;
  }

  private void take(Run run, boolean inBody, int rank) {
    boolean open = proseSeen < PROSE_RUNS && (!headlineSeen || above.size() < MAX_LINES);
    if (inBody && run.prose() >= 8 && run.text().length() > 60) {
      proseSeen++;
      return;
    }
    if (!open && !bodySeen) {
      return;
    }
    for (String line : run.text().split("\n", -1)) {
      String plain = unglued(line.strip());
      if (!plain.isEmpty() && plain.length() <= MAX_LINE) {
        if (bodySeen) {
          below.add(plain);
        } else {
          note(plain, rank);
        }
      }
    }
  }

  /// Styles keep apart what stands together in the source: "2 March 2026Ada Poon".
  private static String unglued(String line) {
    return line.contains("20") || line.contains("19") ? GLUED.matcher(line).replaceAll(" ") : line;
  }

  /// The headline is where the highest heading says it: menus, bars that stay in view and sections
  /// of the body say it again.
  private void note(String line, int rank) {
    if (title.isEmpty() || !LineKey.isOf(title, line)) {
      above.add(line);
    } else if (rank <= headlineRank) {
      headlineSeen = true;
      headlineRank = rank;
      before.clear();
      before.addAll(above.subList(Math.max(0, above.size() - BEFORE_HEADLINE), above.size()));
      above.clear();
    }
  }
}
