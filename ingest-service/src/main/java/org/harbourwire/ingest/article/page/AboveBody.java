package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.List;

/// Collects the short lines between headline and body, where bylines and dates stand.
final class AboveBody {
  private static final int MAX_LINE = 200;
  private static final int MAX_LINES = 40;
  private static final int WITHOUT_HEADLINE = 12;
  private static final int PROSE_RUNS = 2;

  private final Box body;
  private final String title;
  private final List<String> lines = new ArrayList<>();

  /// The last lines above the headline: a date or section may stand there.
  private final List<String> before = new ArrayList<>();

  private boolean headlineSeen;
  private int proseSeen;

  private AboveBody(Box body, String title) {
    this.body = body;
    this.title = Repeats.key(title);
  }

  static List<String> lines(Box root, Box body, String title) {
    AboveBody above = new AboveBody(body, title);
    above.walk(root, root == body);
    List<String> found = above.lines;
    found.addAll(above.before);
    int keep = above.headlineSeen ? MAX_LINES : WITHOUT_HEADLINE;
    return found.size() > keep && !above.headlineSeen
        ? List.copyOf(found.subList(found.size() - keep, found.size()))
        : List.copyOf(found);
  }

  /// Gives false when the body's sentences have begun.
  private boolean walk(Box box, boolean inBody) {
    if (box.tag.equals("nav") || box.tag.equals("footer")) {
      return true;
    }
    for (Item item : box.items) {
      boolean goOn =
          switch (item) {
            case Run run -> take(run, inBody && !box.furniture);
            case Box child -> walk(child, inBody || child == body);
          };
      if (!goOn) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Run run, boolean inBody) {
    if (inBody && Measures.prose(run) >= 8 && run.text().length() > 60) {
      return ++proseSeen < PROSE_RUNS;
    }
    for (String line : run.text().split("\n", -1)) {
      String plain = line.strip();
      if (!plain.isEmpty() && plain.length() <= MAX_LINE) {
        note(plain);
      }
    }
    return !headlineSeen || lines.size() < MAX_LINES;
  }

  private void note(String line) {
    if (!title.isEmpty() && Repeats.key(line).equals(title)) {
      headlineSeen = true;
      before.clear();
      before.addAll(lines.subList(Math.max(0, lines.size() - 3), lines.size()));
      lines.clear();
    } else {
      lines.add(line);
    }
  }
}
