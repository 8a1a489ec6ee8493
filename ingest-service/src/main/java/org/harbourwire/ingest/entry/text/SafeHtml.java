package org.harbourwire.ingest.entry.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// HTML that may be shown anywhere: its addresses are absolute, and nothing in it runs, loads or
/// sends. HTML that is so already is returned as it was written.
public final class SafeHtml {
  private static final Pattern RELATIVE_LINK =
      Pattern.compile(
          "\\b(?:href|src|cite|poster|longdesc)\\s*+=\\s*+[\"']?+(?!\\s*+(?:https?:|mailto:|tel:|data:image|#|[\"'>]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSAFE =
      Pattern.compile(
          "<(?:[!?](?!\\[CDATA)|/?+(?:script|style|iframe|frame|frameset|object|embed|applet|form|input|button"
              + "|select|textarea|base|link|meta|title|html|head|body)\\b)"
              + "|\\son[a-z]{3,20}+\\s*+=|(?:java|vb)script:",
          Pattern.CASE_INSENSITIVE);
  private static final Evaluator ACTIVE =
      QueryParser.parse(
          "script, style, iframe, frame, frameset, object, embed, applet, input, button, select,"
              + " textarea, base, link, meta, title");
  private static final Evaluator FORM = QueryParser.parse("form");
  private static final List<String> NAMES =
      List.of("href", "src", "cite", "poster", "longdesc", "action", "background");

  /// What would become a tag or a reference if it were taken for HTML.
  private static final Pattern SIGN = Pattern.compile("<[a-zA-Z/!?]|&(?:#|[a-zA-Z]{2})");

  private SafeHtml() {}

  /// `html` made safe and absolute; null when nothing is left.
  public static @Nullable String of(String html, URI base) {
    String safe = html.strip();
    if (UNSAFE.matcher(safe).find() || RELATIVE_LINK.matcher(safe).find()) {
      safe = mended(safe, base);
    }
    return safe.isEmpty() ? null : safe;
  }

  /// HTML that shows `text` as it is; null when nothing is left.
  public static @Nullable String ofText(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    return SIGN.matcher(stripped).find() ? Entities.escape(stripped) : stripped;
  }

  /// Like [#of], whether it seems to need it or not: for markup that was written as XML.
  public static @Nullable String ofXhtml(String xhtml, URI base) {
    String safe = mended(xhtml, base);
    return safe.isEmpty() ? null : safe;
  }

  private static String mended(String html, URI base) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.select(ACTIVE).remove();
    document.select(FORM).unwrap();
    for (Element element : document.body().getAllElements()) {
      element.attributes().asList().stream()
          .map(Attribute::getKey)
          .filter(SafeHtml::runs)
          .forEach(element::removeAttr);
    }
    resolveAll(document.body(), base);
    return document.body().html().strip();
  }

  /// Makes the addresses in and under `root` absolute.
  public static void resolveAll(Element root, URI base) {
    for (Element element : root.getAllElements()) {
      for (String name : element.attributesSize() == 0 ? List.<String>of() : NAMES) {
        if (element.hasAttr(name)) {
          resolve(element, name, base);
        }
      }
    }
  }

  private static void resolve(Element element, String name, URI base) {
    String link = element.attr(name).strip();
    String lower = link.toLowerCase(Locale.ROOT);
    if (lower.startsWith("javascript:") || lower.startsWith("vbscript:")) {
      element.removeAttr(name);
    } else if (!link.startsWith("#")) {
      Links.resolve(base, link).ifPresent(uri -> element.attr(name, uri.toString()));
    }
  }

  private static boolean runs(String attribute) {
    return attribute.length() > 4 && attribute.toLowerCase(Locale.ROOT).startsWith("on");
  }
}
