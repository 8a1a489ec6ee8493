package org.harbourwire.ingest.article.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Leaves out page numbers, and headers and footers that run through the pages.
final class RunningLines {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(page |p\\. ?|第 ?)?[-–—]? ?\\d{1,4} ?[-–—]?( ?(of|/|頁|页) ?\\d{0,4}( ?頁| ?页)?)?");

  private RunningLines() {}

  static List<PdfLine> without(List<PdfLine> lines) {
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    Set<Integer> pages = new HashSet<>();
    for (PdfLine line : lines) {
      pages.add(line.page());
      if (line.isAtEdge()) {
        pagesOf.computeIfAbsent(shape(line), s -> new HashSet<>()).add(line.page());
      }
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    return lines.stream()
        .filter(
            l ->
                !(l.isAtEdge()
                    && (isPageNumber(l)
                        || pagesOf.getOrDefault(shape(l), Set.of()).size() >= often)))
        .toList();
  }

  private static boolean isPageNumber(PdfLine line) {
    return line.text().length() <= 20 && PAGE_NUMBER.matcher(line.text()).matches();
  }

  /// Digits count as one, so that "Page 1" and "Page 2" are the same.
  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
