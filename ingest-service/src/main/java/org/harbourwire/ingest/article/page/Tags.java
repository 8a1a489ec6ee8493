package org.harbourwire.ingest.article.page;

import java.util.Set;
import org.harbourwire.ingest.article.phrase.PhraseBook;

/// What HTML elements are for a reader of text.
final class Tags {
  private static final Set<String> INLINE = PhraseBook.words("inline tag");
  private static final Set<String> SKIPPED = PhraseBook.words("skipped tag");

  private Tags() {}

  /// It stands in a line of text.
  static boolean isInline(String tag) {
    return INLINE.contains(tag);
  }

  /// Nothing in it is text of the page.
  static boolean isSkipped(String tag) {
    return SKIPPED.contains(tag);
  }

  /// It makes no box: the document's own elements, those of its head, line breaks.
  static boolean isOfHead(String tag) {
    return switch (tag) {
      case "#root", "html", "body", "head", "br", "meta", "link", "title", "base", "script" -> true;
      default -> false;
    };
  }
}
