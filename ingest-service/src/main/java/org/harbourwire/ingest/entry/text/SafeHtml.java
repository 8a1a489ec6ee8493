package org.harbourwire.ingest.entry.text;

import java.net.URI;
import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.text.HtmlNames.Value;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// HTML that may be shown anywhere: its addresses are absolute, every element is closed, and
/// nothing in it runs, covers the page or sends. What holds a tag is always parsed and written anew
/// from an allow-list; what holds none is returned as it was written.
public final class SafeHtml {
  /// What would become a tag or a reference if it were taken for HTML.
  private static final Pattern SIGN = Pattern.compile("<[a-zA-Z/!?]|&(?:#|[a-zA-Z]{2})");

  private SafeHtml() {}

  /// `html` made safe and absolute; null when nothing is left.
  public static @Nullable String of(String html, URI base) {
    String given = html.strip();
    String safe =
        given.indexOf('<') < 0
            ? given
            : HtmlWriter.write(HtmlFragment.parse(given), base, given.length()).strip();
    return safe.isEmpty() ? null : safe;
  }

  /// HTML that shows `text` as it is; null when nothing is left.
  public static @Nullable String ofText(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    return holdsSign(stripped) ? Entities.escape(stripped) : stripped;
  }

  private static boolean holdsSign(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false; // Sooner told than by the pattern, as for most texts.
    }
    return SIGN.matcher(text).find();
  }

  /// Makes the addresses of one element absolute, where its base is another than that of what is
  /// around it.
  public static void resolve(Element element, URI base) {
    for (Attribute attribute : element.attributes()) {
      Value kind = HtmlNames.value(attribute.getKey());
      if (kind == Value.ADDRESS || kind == Value.PICTURES) {
        HtmlWriter.safe(kind, attribute.getValue(), base).ifPresent(attribute::setValue);
      }
    }
  }
}
