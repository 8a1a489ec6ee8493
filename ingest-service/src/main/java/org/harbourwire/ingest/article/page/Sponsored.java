package org.harbourwire.ingest.article.page;

import java.util.Locale;
import java.util.Set;

/// Whether a page says in a line of its own that it is paid for.
final class Sponsored {
  private static final Set<String> LINES =
      Set.of(
          "sponsored content",
          "sponsored post",
          "sponsored article",
          "paid content",
          "paid post",
          "paid partnership",
          "partner content",
          "advertorial",
          "paid partner content",
          "branded content",
          "presented by our sponsor",
          "贊助內容",
          "赞助内容",
          "特約內容",
          "特约内容",
          "廣告內容",
          "广告内容",
          "特約專輯",
          "資訊廣告",
          "推廣內容",
          "推广内容");

  private Sponsored() {}

  static boolean says(Box box) {
    for (Item item : box.items) {
      boolean found =
          switch (item) {
            case Run run -> run.text().length() <= 200 && opens(run.text());
            case Box child -> says(child);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /// The line is such a label, or its first sentence is.
  private static boolean opens(String text) {
    String line = text.strip().toLowerCase(Locale.ROOT);
    int stop = line.indexOf('.');
    return LINES.contains(line) || (stop > 0 && LINES.contains(line.substring(0, stop)));
  }
}
