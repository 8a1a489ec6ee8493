package org.harbourwire.ingest.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.ArticleId;
import org.jspecify.annotations.Nullable;

/// The hash that tells an edit from a cosmetic change: of title and text without differences of
/// white space, width, case and letter composition.
final class ContentHash {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private ContentHash() {}

  static String of(String title, @Nullable String text) {
    return ArticleId.hash(plain(title) + "\n" + plain(text == null ? "" : text));
  }

  private static String plain(String s) {
    String compatible = Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(compatible).replaceAll(" ").strip();
  }
}
