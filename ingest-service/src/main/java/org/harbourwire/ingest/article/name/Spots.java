package org.harbourwire.ingest.article.name;

import java.util.Locale;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Tells elements that may name author, date, another language, a file or the next part from all
/// others.
public final class Spots {
  private static final Set<String> LANGUAGE_NAMES =
      Set.of(
          "english", "eng", "en", "繁體", "繁體中文", "繁", "繁中", "简体", "简体中文", "简", "簡體", "簡體中文", "簡",
          "中文", "繁体", "繁体中文");

  private static final Set<String> PEOPLE = PhraseBook.words("person page");

  private static final PhraseList NEXT = PhraseBook.phrases("next part");

  private static final PhraseList TELLING = PhraseBook.phrases("telling part");

  private static final int LONGEST_SEGMENT = 12;
  private static final int LONGEST_PATH = 200;
  private static final int LEAST_NAME = 3;
  private static final int LONGEST_LABEL = 20;

  private Spots() {}

  /// Whether an element may name author or date.
  public static boolean tells(Element element, Names names) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return names.telling()
        || says(attributes.get("itemprop"))
        || attributes.get("rel").contains("author");
  }

  /// Whether an address is that of a person's page: /author/ada-poon, /staff/ada-poon.
  public static boolean isPersonPage(String href) {
    for (int from = 0; from < href.length() && from < LONGEST_PATH; ) {
      int slash = href.indexOf('/', from);
      int end = slash < 0 ? href.length() : slash;
      int length = end - from;
      if (length >= 2 && length <= LONGEST_SEGMENT && href.length() > end + LEAST_NAME) {
        if (PEOPLE.contains(href.substring(from, end))) {
          return true;
        }
      }
      from = end + 1;
    }
    return false;
  }

  static boolean says(String label) {
    if (label.isEmpty()) {
      return false;
    }
    return TELLING.isWithin(label.toLowerCase(Locale.ROOT));
  }

  /// Whether an address is that of a document to be kept.
  public static boolean isFile(String href) {
    int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
    return href.regionMatches(true, Math.max(0, end - 4), ".pdf", 0, 4)
        || href.regionMatches(true, Math.max(0, end - 5), ".docx", 0, 5)
        || href.regionMatches(true, Math.max(0, end - 5), ".xlsx", 0, 5);
  }

  /// A link whose text is nothing but the name of a language.
  public static boolean offersLanguage(Element link) {
    return LANGUAGE_NAMES.contains(label(link).toLowerCase(Locale.ROOT));
  }

  /// A link that may lead to the next part of the article: it says so, or is called by a number.
  public static boolean leadsOn(Element link) {
    if (link.attributes().get("rel").contains("next")) {
      return true;
    }
    String label = label(link);
    return !label.isEmpty() && (isNumber(label) || NEXT.holds(PhraseBook.fold(label)));
  }

  /// The text of a link that holds nothing else and little of it, or nothing.
  private static String label(Element link) {
    Node only = link;
    while (only instanceof Element && only.childNodeSize() == 1) {
      only = only.childNode(0);
    }
    return only instanceof TextNode text && text.getWholeText().length() <= LONGEST_LABEL
        ? text.text().strip()
        : "";
  }

  private static boolean isNumber(String label) {
    return label.length() <= 2 && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
