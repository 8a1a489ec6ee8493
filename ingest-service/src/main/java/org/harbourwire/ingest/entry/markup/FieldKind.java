package org.harbourwire.ingest.entry.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.jsoup.nodes.Element;

/// What may stand in a field of a feed, by its name (`fields.txt`), and so which other field in it
/// was swallowed because it was not closed.
enum FieldKind {
  /// No field.
  TEXT,
  /// The parts of a person.
  PERSON,
  /// Whatever HTML has.
  WORDS,
  /// Other fields.
  FIELDS;

  private static final Map<String, String> KINDS = WordTable.load(FieldKind.class, "fields.txt");
  private static final Map<String, List<String>> NAMES =
      WordTable.inOrder(FieldKind.class, "field-names.txt");

  /// What may stand in `element`. Content that says to be XML may hold anything.
  static FieldKind of(Element element) {
    String kind = KINDS.get(name(element));
    boolean xml = element.attr("type").toLowerCase(Locale.ROOT).matches("xhtml|.*[/+]xml");
    return kind == null || xml ? FIELDS : valueOf(kind.toUpperCase(Locale.ROOT));
  }

  /// Whether `inner`, somewhere in a field of this kind, is one that stood behind it.
  boolean swallowed(Element inner) {
    return switch (this) {
      case TEXT -> isField(inner);
      case PERSON -> isField(inner) && !isOne("part", name(inner));
      case WORDS ->
          name(inner).equals("link")
              ? isLinkOfAFeed(inner)
              : isField(inner) && !isOne("html", name(inner));
      case FIELDS -> false;
    };
  }

  /// That of HTML leads to style sheets, and has no text.
  private static boolean isLinkOfAFeed(Element link) {
    return !link.hasAttr("rel") && !link.wholeText().isBlank();
  }

  private static boolean isField(Element element) {
    return KINDS.containsKey(name(element))
        || isOne("module", element.tag().prefix().toLowerCase(Locale.ROOT));
  }

  private static boolean isOne(String what, String name) {
    return NAMES.getOrDefault(what, List.of()).contains(name);
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }
}
