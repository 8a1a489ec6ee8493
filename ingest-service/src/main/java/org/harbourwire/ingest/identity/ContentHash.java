package org.harbourwire.ingest.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.ingest.article.phrase.PassingCount;
import org.harbourwire.ingest.article.phrase.PassingLine;
import org.jspecify.annotations.Nullable;

/// The hash that tells an edit from a cosmetic change: of title and text without differences of
/// white space, width, case and letter composition, without a counter before the title, and without
/// the counters, clocks and ages that stand above or below the text (see [PassingLine]).
final class ContentHash {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private ContentHash() {}

  static String of(String title, @Nullable String text) {
    return ArticleId.hash(
        plain(PassingCount.without(title.strip()))
            + "\n"
            + plain(text == null ? "" : lasting(text)));
  }

  private static String lasting(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    int from = 0;
    int to = lines.size();
    while (from < to && PassingLine.is(lines.get(from))) {
      from++;
    }
    while (to > from && PassingLine.is(lines.get(to - 1))) {
      to--;
    }
    return String.join("\n", lines.subList(from, to));
  }

  private static String plain(String s) {
    String compatible = Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(compatible).replaceAll(" ").strip();
  }
}
