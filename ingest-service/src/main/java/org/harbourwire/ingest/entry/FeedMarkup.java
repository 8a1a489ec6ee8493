package org.harbourwire.ingest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// Makes a tree of whatever a feed is written in: drops what stands before the first tag, control
/// characters and the DOCTYPE, escapes bare ampersands, and lets jsoup's XML parser close what was
/// left open. Entities are never expanded from a DOCTYPE.
final class FeedMarkup {
  /// Deeper than any feed, its inline XHTML included.
  private static final int MAX_DEPTH = 200;

  /// More than any feed needs; keeps the time for a hostile one within a second or two.
  private static final int MAX_TAGS = 400_000;

  private static final int MAX_REFERENCE = 34;

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s++(%\\s++)?+[\\w.:-]++\\s++(SYSTEM|PUBLIC|[\"'][^\"']*+)");
  private static final Pattern REFERENCE = Pattern.compile("&#?+\\w{1,32}+;");

  /// Fields that hold no other field: one that does was closed by the wrong tag.
  private static final List<String> LEAVES =
      List.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "dc:date",
          "dc:creator");

  private static final List<String> FIELDS =
      List.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "published",
          "updated",
          "dc:date",
          "dc:creator",
          "description",
          "summary",
          "content",
          "content:encoded",
          "category",
          "author",
          "item",
          "entry",
          "id");

  private FeedMarkup() {}

  /// That a document is hostile, and how.
  static final class HostileMarkupException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    HostileMarkupException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /// The tree of `text`.
  static Document parse(String text) throws HostileMarkupException {
    String sound = sound(withoutDoctype(text));
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    Document document = parser.parseInput(sound, "");
    document.outputSettings().prettyPrint(false);
    repairNesting(document);
    return document;
  }

  private static String withoutDoctype(String text) throws HostileMarkupException {
    Matcher matcher = DOCTYPE.matcher(text).region(0, Math.min(text.length(), 64 * 1024));
    if (!matcher.find() || insideContent(text, matcher.start())) {
      return text;
    }
    int start = matcher.start();
    int bracket = text.indexOf('[', start);
    int close = text.indexOf('>', start);
    if (bracket >= 0 && bracket < close) {
      int end = text.indexOf("]", bracket);
      Matcher subset = Pattern.compile("\\]\\s*+>").matcher(text).region(bracket, text.length());
      if (end < 0 || !subset.find()) {
        throw new HostileMarkupException("its DOCTYPE has no end");
      }
      refuseHostileEntities(text.substring(bracket, subset.end()));
      close = subset.end() - 1;
    }
    return close < 0
        ? text.substring(0, start)
        : text.substring(0, start) + text.substring(close + 1);
  }

  private static boolean insideContent(String text, int index) {
    int cdata = text.lastIndexOf("<![CDATA[", index);
    return cdata >= 0 && text.indexOf("]]>", cdata) > index;
  }

  private static void refuseHostileEntities(String subset) throws HostileMarkupException {
    Matcher matcher = ENTITY.matcher(subset);
    while (matcher.find()) {
      String value = matcher.group(2);
      if (value.equals("SYSTEM") || value.equals("PUBLIC")) {
        throw new HostileMarkupException("its DOCTYPE declares an external entity");
      }
      Matcher reference = REFERENCE.matcher(value);
      if (matcher.group(1) != null || (reference.find() && !reference.group().startsWith("&#"))) {
        throw new HostileMarkupException("its DOCTYPE declares an entity made of entities");
      }
    }
  }

  /// Starts at the first tag, drops what XML does not allow, and escapes ampersands that begin no
  /// reference.
  private static String sound(String text) throws HostileMarkupException {
    int start = Math.max(0, text.indexOf('<'));
    StringBuilder sound = new StringBuilder(text.length() - start + 64);
    int cdataEnd = -1;
    int tags = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && i > cdataEnd) {
        tags++;
        cdataEnd = text.startsWith("<![CDATA[", i) ? endOfCdata(text, i) : cdataEnd;
      }
      if (c == '&' && i > cdataEnd && !isReference(text, i)) {
        sound.append("&amp;");
      } else if (c >= 0x20 || c == '\n' || c == '\t' || c == '\r') {
        sound.append(c);
      }
    }
    if (tags > MAX_TAGS) {
      throw new HostileMarkupException("it holds more than " + MAX_TAGS + " tags");
    }
    return sound.toString();
  }

  private static int endOfCdata(String text, int start) {
    int end = text.indexOf("]]>", start);
    return end < 0 ? text.length() : end;
  }

  /// Whether `&` begins a reference that is closed: &name; or &#number;.
  private static boolean isReference(String text, int at) {
    int end = at + 1;
    int limit = Math.min(text.length(), at + MAX_REFERENCE);
    end = end < limit && text.charAt(end) == '#' ? end + 1 : end;
    int first = end;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end > first && end < text.length() && text.charAt(end) == ';';
  }

  /// Moves fields out of the field that swallowed them.
  private static void repairNesting(Document document) throws HostileMarkupException {
    List<Element> leaves = new ArrayList<>();
    int[] deepest = {0};
    document.traverse(
        (node, depth) -> {
          deepest[0] = Math.max(deepest[0], depth);
          if (node instanceof Element element
              && element.childrenSize() > 0
              && LEAVES.contains(element.tagName().toLowerCase(Locale.ROOT))) {
            leaves.add(element);
          }
        });
    if (deepest[0] >= MAX_DEPTH - 1) {
      throw new HostileMarkupException("it is nested more than " + MAX_DEPTH + " levels deep");
    }
    leaves.forEach(FeedMarkup::release);
  }

  private static void release(Element leaf) {
    for (Element child : leaf.children()) {
      if (FIELDS.contains(child.tagName().toLowerCase(Locale.ROOT))) {
        List<Node> rest = leaf.childNodes().subList(child.siblingIndex(), leaf.childNodeSize());
        Node after = leaf;
        for (Node node : List.copyOf(rest)) {
          after.after(node);
          after = node;
        }
        return;
      }
    }
  }
}
