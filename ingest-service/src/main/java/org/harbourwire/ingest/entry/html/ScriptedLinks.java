package org.harbourwire.ingest.entry.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Links that a script follows, as old publishing systems write them: `<a href="#"
/// onclick="openNews('/n/1.html')">`.
final class ScriptedLinks {
  private static final Pattern NOWHERE = Pattern.compile("(?is)\\s*+(?:#|javascript:.*)?");

  /// What a script has in quotes and looks like an address.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "['\"]((?:https?:/)?/[^'\"\\s<>]{1,1000}|[^'\"\\s<>]{1,500}\\.(?:s?html?|aspx?|php|jsp|do|pdf)"
              + "(?:\\?[^'\"\\s<>]{0,500})?)['\"]");

  private static final int LONGEST = 2_000;

  private ScriptedLinks() {}

  /// Gives the links of `page` that lead nowhere without a script the address in it.
  static void resolve(Document page) {
    for (Element link : page.select("a[onclick], a[href^=javascript:]")) {
      if (NOWHERE.matcher(link.attr("href")).matches()) {
        String script = link.attr("onclick") + " " + link.attr("href");
        Matcher address = ADDRESS.matcher(script);
        if (script.length() <= LONGEST && address.find()) {
          link.attr("href", address.group(1));
        }
      }
    }
  }
}
