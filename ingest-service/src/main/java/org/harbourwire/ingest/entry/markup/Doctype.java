package org.harbourwire.ingest.entry.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// A document whose DOCTYPE was taken off. Nothing that it names is ever loaded; what is left of it
/// are entities of plain text.
///
/// @param text the document without it
/// @param entities name → text, references to characters still in it
record Doctype(String text, Map<String, String> entities) {
  private static final int HEAD = 64 * 1024;

  /// Each costs a look through the document.
  private static final int MAX_OTHERS = 20;

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

  /// What stands in an internal subset and may hold its closing sign, or that sign.
  private static final Pattern SUBSET =
      Pattern.compile("<!--.*?-->|<\\?.*?\\?>|\"[^\"<>]*+\"|'[^'<>]*+'|\\]\\s*+>", Pattern.DOTALL);

  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s++(%\\s++)?+([\\w.:-]++)\\s++(?:(SYSTEM|PUBLIC)\\s++([\"'][^\"']*+)|\"([^\"]*+)\"|'([^']*+)')");
  private static final Pattern REFERENCE = Pattern.compile("&(?!#)([\\w.:-]++);|%[\\w.:-]++;");

  /// Entities of the World Wide Web Consortium, which everybody knows without loading them.
  private static final Pattern STANDARD = Pattern.compile("[\"']-//(?:W3C|NETSCAPE)//.*+");

  Doctype {
    entities = Map.copyOf(entities);
  }

  /// Takes the DOCTYPE off `text`, if there is one.
  static Doctype strip(String text) throws HostileMarkupException {
    Matcher matcher = DOCTYPE.matcher(text).region(0, Math.min(text.length(), HEAD));
    if (!matcher.find() || insideContent(text, matcher.start())) {
      return new Doctype(text, Map.of());
    }
    int start = matcher.start();
    int bracket = text.indexOf('[', start);
    int close = text.indexOf('>', start);
    Map<String, String> entities = Map.of();
    if (bracket >= 0 && bracket < close) {
      int end = endOfSubset(text, bracket + 1);
      entities = entities(text.substring(bracket, end), text);
      close = end - 1;
    }
    String rest = close < 0 ? "" : text.substring(close + 1);
    return new Doctype(text.substring(0, start) + rest, entities);
  }

  private static boolean insideContent(String text, int index) {
    int cdata = text.lastIndexOf("<![CDATA[", index);
    return cdata >= 0 && text.indexOf("]]>", cdata) > index;
  }

  private static int endOfSubset(String text, int from) throws HostileMarkupException {
    Matcher matcher = SUBSET.matcher(text).region(from, Math.min(text.length(), from + HEAD));
    while (matcher.find()) {
      if (matcher.group().startsWith("]")) {
        return matcher.end();
      }
    }
    throw new HostileMarkupException("its DOCTYPE has no end");
  }

  /// Those of plain text. Another one does no harm as long as nothing refers to it.
  private static Map<String, String> entities(String subset, String document)
      throws HostileMarkupException {
    Map<String, String> entities = new HashMap<>();
    int others = 0;
    Matcher matcher = ENTITY.matcher(subset);
    while (matcher.find()) {
      String reason = danger(matcher);
      if (reason != null) {
        others++;
        String use = (matcher.group(1) == null ? "&" : "%") + matcher.group(2) + ";";
        if (others > MAX_OTHERS || document.contains(use)) {
          throw new HostileMarkupException(reason);
        }
      } else if (matcher.group(3) == null) {
        entities.putIfAbsent(matcher.group(2), value(matcher));
      }
    }
    return entities;
  }

  /// Why an entity must not be used; null when it may be, or is known without being loaded.
  private static @Nullable String danger(Matcher entity) {
    if (entity.group(3) != null) {
      return STANDARD.matcher(entity.group(4)).matches()
          ? null
          : "its DOCTYPE declares an external entity";
    }
    boolean nested = REFERENCE.matcher(value(entity)).results().anyMatch(Doctype::canGrow);
    return entity.group(1) != null || nested
        ? "its DOCTYPE declares an entity made of entities"
        : null;
  }

  /// XML's own entities and HTML's stand for a character or two, whatever the document declares.
  private static boolean canGrow(MatchResult reference) {
    return reference.group(1) == null || !Entities.isNamedEntity(reference.group(1));
  }

  private static String value(Matcher entity) {
    return entity.group(5) == null ? entity.group(6) : entity.group(5);
  }
}
