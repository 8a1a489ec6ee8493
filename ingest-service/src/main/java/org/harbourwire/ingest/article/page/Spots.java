package org.harbourwire.ingest.article.page;

import java.util.Locale;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.jsoup.nodes.Element;

/// Tells elements that may name author, date, another language or a file from all others.
final class Spots {
  private static final Set<String> LANGUAGE_NAMES =
      Set.of(
          "english", "eng", "en", "繁體", "繁體中文", "繁", "繁中", "简体", "简体中文", "简", "簡體", "簡體中文", "簡",
          "中文", "繁体", "繁体中文");

  private static final Set<String> PEOPLE = PhraseBook.words("person page");

  private Spots() {}

  static boolean tells(Element element, Names names) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return names.telling()
        || (!element.attr("itemprop").isEmpty() && says(element.attr("itemprop")))
        || element.attr("rel").contains("author");
  }

  /// Whether an address is that of a person's page: /author/ada-poon, /staff/ada-poon.
  static boolean isPersonPage(String href) {
    for (String segment : href.split("/", 12)) {
      if (PEOPLE.contains(segment)
          && href.length() > href.indexOf(segment) + segment.length() + 3) {
        return true;
      }
    }
    return false;
  }

  static boolean says(String label) {
    if (label.isEmpty()) {
      return false;
    }
    String l = label.toLowerCase(Locale.ROOT);
    return l.contains("author")
        || l.contains("byline")
        || l.contains("date")
        || l.contains("time")
        || l.contains("publish")
        || l.contains("writer")
        || l.contains("contributor")
        || l.contains("meta")
        || l.contains("info")
        || l.contains("source");
  }

  static boolean isFile(String href) {
    int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
    return href.regionMatches(true, Math.max(0, end - 4), ".pdf", 0, 4)
        || href.regionMatches(true, Math.max(0, end - 5), ".docx", 0, 5)
        || href.regionMatches(true, Math.max(0, end - 5), ".xlsx", 0, 5);
  }

  static boolean offersLanguage(Element link) {
    if (link.childNodeSize() == 0 || link.childNodeSize() > 3) {
      return false;
    }
    String text = link.text();
    return text.length() <= 12 && LANGUAGE_NAMES.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
