package org.harbourwire.ingest.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the site's own name: what the head declares, or the letters of the host.
public final class SiteName {
  private static final String[] DECLARING = {
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "al:ios:app_name",
    "dc.publisher",
    "publisher",
    "copyright"
  };
  private static final int SHORTEST = 3;
  private static final int SHORTEST_INSIDE = 5;
  private static final int LONGEST = 40;

  private final List<String> declared = new ArrayList<>();
  private final String host;

  /// @param publisher as JSON-LD names it, or empty
  /// @param host of the page's address, without `www.`
  public SiteName(MetaTags meta, String publisher, String host) {
    for (String name : DECLARING) {
      for (String value : meta.all(name)) {
        add(value);
      }
    }
    add(publisher);
    this.host = letters(host);
  }

  private void add(String name) {
    String plain = letters(Plain.line(name).toLowerCase(Locale.ROOT));
    if (plain.length() > 1 && plain.length() <= LONGEST) {
      declared.add(plain);
    }
  }

  /// Whether a text is the name, or the name with something after it ("Harbour News Ltd").
  public boolean is(String text) {
    String letters = letters(text.toLowerCase(Locale.ROOT));
    if (letters.isEmpty()) {
      return true;
    }
    return declared.stream().anyMatch(letters::startsWith)
        || declared.stream()
            .anyMatch(d -> letters.length() >= SHORTEST_INSIDE && d.equals("the" + letters))
        || (letters.length() >= SHORTEST
            && letters.length() <= LONGEST
            && (host.startsWith(letters)
                || (host.contains(letters) && letters.length() >= SHORTEST_INSIDE)));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
