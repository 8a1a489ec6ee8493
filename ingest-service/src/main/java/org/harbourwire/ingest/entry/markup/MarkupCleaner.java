package org.harbourwire.ingest.entry.markup;

import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Goes once through the text of a document and mends what an XML parser would stumble over or let
/// through: characters that XML does not allow, ampersands that begin no reference, references to
/// no character, `<![CDATA[` in small letters. Entities of the document's own are put in.
final class MarkupCleaner {
  /// A sitemap may hold 50,000 addresses of four fields each, half a million tags, and name
  /// pictures beside; keeps the time for a hostile document within a second or two.
  private static final int MAX_TAGS = 1_000_000;

  private static final int MAX_REFERENCES = 1_000_000;

  /// Characters that entities of the document's own may add to it.
  private static final int MAX_EXPANSION = 1_000_000;

  private static final int MAX_NAME = 34;
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final Map<String, String> entities;
  private final StringBuilder sound;
  private int expansion;

  private MarkupCleaner(String text, Map<String, String> entities) {
    this.text = text;
    this.entities = entities;
    this.sound = new StringBuilder(text.length() + 64);
  }

  /// The sound text of `document`, from `start` on.
  static String clean(Doctype document, int start) throws HostileMarkupException {
    MarkupCleaner cleaner = new MarkupCleaner(document.text(), document.entities());
    cleaner.run(start);
    return cleaner.sound.toString();
  }

  private void run(int start) throws HostileMarkupException {
    int tags = 0;
    int references = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        bound(++tags, MAX_TAGS, "tags");
        at = tag(at);
      } else if (c == '&') {
        bound(++references, MAX_REFERENCES, "references");
        at = reference(at);
      } else {
        at = characters(at);
      }
    }
  }

  private static void bound(int count, int most, String what) throws HostileMarkupException {
    if (count > most) {
      throw new HostileMarkupException("it holds more than " + most + " " + what);
    }
  }

  /// Up to the next sign of markup.
  private int characters(int from) {
    int to = from;
    while (to < text.length() && isPlain(text.charAt(to))) {
      to++;
    }
    sound.append(text, from, to);
    if (to == from || (to < text.length() && isForbidden(text.charAt(to)))) {
      return to + 1;
    }
    return to;
  }

  private static boolean isPlain(char c) {
    return c != '<' && c != '&' && !isForbidden(c);
  }

  private static boolean isForbidden(char c) {
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c >= 0xFFFE;
  }

  private int tag(int at) {
    if (!text.regionMatches(true, at, CDATA, 0, CDATA.length())) {
      sound.append(TagNames.isAbsurd(text, at) ? "&lt;" : "<");
      return at + 1;
    }
    int end = text.indexOf("]]>", at);
    end = end < 0 ? text.length() : end;
    sound.append(CDATA);
    int from = at + CDATA.length();
    for (int i = from; i < end; i++) {
      if (isForbidden(text.charAt(i))) {
        sound.append(text, from, i);
        from = i + 1;
      }
    }
    sound.append(text, Math.min(from, end), end);
    return end;
  }

  private int reference(int at) throws HostileMarkupException {
    int end = at + 1;
    int limit = Math.min(text.length(), at + MAX_NAME);
    while (end < limit && isName(text.charAt(end))) {
      end++;
    }
    boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ';';
    String value = closed ? value(text.substring(at + 1, end)) : null;
    if (value == null && isLeftOpen(at + 1, end)) {
      sound.append(text, at, end).append(';');
      return end;
    }
    if (value == null) {
      // A parser takes an ampersand for itself where no name can begin.
      sound.append(end == at + 1 ? "&" : "&amp;");
      return at + 1;
    }
    String pair = CharacterReference.pair(text, at, end + 1);
    sound.append(pair == null ? value : pair);
    return pair == null ? end + 1 : text.indexOf(';', end + 1) + 1;
  }

  /// Whether HTML knows the reference without its semicolon; `&copy=1` is part of an address.
  private boolean isLeftOpen(int start, int end) {
    boolean ends = end == text.length() || (text.charAt(end) != ';' && text.charAt(end) != '=');
    return ends && Entities.isBaseNamedEntity(text.substring(start, end));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '-' || c == '_' || c == ':';
  }

  /// What a reference stands for, as markup; null when it is none.
  private @Nullable String value(String name) throws HostileMarkupException {
    if (name.charAt(0) == '#') {
      return CharacterReference.markup(name);
    }
    String own = entities.isEmpty() ? null : entities.get(name);
    if (own != null) {
      expansion += own.length();
      if (expansion > MAX_EXPANSION) {
        throw new HostileMarkupException("its entities make it too large");
      }
      return own;
    }
    return isWord(name) ? "&" + name + ";" : null;
  }

  private static boolean isWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
