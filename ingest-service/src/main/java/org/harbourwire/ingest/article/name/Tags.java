package org.harbourwire.ingest.article.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.PhraseBook;

/// What HTML elements are for a reader of text.
public enum Tags {
  /// The document's own elements: read through.
  DOCUMENT,

  /// An element of the head that says something of the page.
  HEAD,

  SCRIPT,

  LINE_BREAK,

  /// A question of an accordion in a heading, else a control.
  BUTTON,

  /// Nothing in it is text of the page.
  SKIPPED,

  /// The same, but what stands on both sides of it is not parted by it.
  SKIPPED_IN_WORD,

  /// It stands in a line of text.
  INLINE,

  /// So does a picture, which may say in words what it shows.
  PICTURE,

  /// All else makes a box.
  BOX;

  private static final Map<String, Tags> BY_NAME = new HashMap<>();

  static {
    note(PhraseBook.words("inline tag"), INLINE);
    note(PhraseBook.words("skipped tag"), SKIPPED);
    note(Set.of("#root", "html", "body", "head"), DOCUMENT);
    note(Set.of("meta", "link", "title", "base"), HEAD);
    note(Set.of("script"), SCRIPT);
    note(Set.of("br"), LINE_BREAK);
    note(Set.of("button"), BUTTON);
    note(Set.of("img"), PICTURE);
    note(Set.of("svg"), SKIPPED_IN_WORD);
  }

  private static void note(Set<String> names, Tags kind) {
    names.forEach(name -> BY_NAME.put(name, kind));
  }

  /// What the element of that name is.
  public static Tags of(String name) {
    return BY_NAME.getOrDefault(name, BOX);
  }
}
