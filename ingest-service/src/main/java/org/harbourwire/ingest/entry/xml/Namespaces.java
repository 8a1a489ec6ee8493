package org.harbourwire.ingest.entry.xml;

import java.util.Locale;
import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// The namespaces that feeds use, in all their versions and misspellings.
final class Namespaces {
  private static final Map<String, String> PREFIXES =
      WordTable.load(Namespaces.class, "namespaces.txt");
  private static final String NONE = ".";

  /// To which the parser gives every prefix that it cannot resolve.
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Namespaces() {}

  /// The prefix by which our field lists know `namespace`, empty for RSS's own; null when nobody
  /// knows it.
  static @Nullable String prefix(String namespace) {
    String prefix = PREFIXES.get(plain(namespace));
    return NONE.equals(prefix) ? "" : prefix;
  }

  static boolean isUnbound(Tag tag) {
    return !tag.prefix().isEmpty() && tag.namespace().equals(XML);
  }

  /// Whether a prefix that we know is bound to a namespace that has nothing to do with it. One that
  /// is only misspelt still has its word in it.
  static boolean isRebound(String prefix, String namespace) {
    String plain = plain(namespace);
    return !plain.isEmpty()
        && PREFIXES.containsValue(prefix)
        && !plain.contains("purl.")
        && !plain.contains(prefix.equals("media") ? "mrss" : prefix);
  }

  private static String plain(String namespace) {
    return namespace
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https:", "http:")
        .replaceFirst("[/#]+$", "")
        .replaceFirst("#draft-.*", "");
  }
}
