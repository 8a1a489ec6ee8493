package org.harbourwire.ingest.site;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Pages above articles: the front page of a site, of one of its languages, of a section.
public final class FrontPages {
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?:(?:page|p)[/-]?)?\\d{1,2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:[-_][a-z]{2,4})?");

  private FrontPages() {}

  /// Whether `address` is the site's front page, or that of one of its languages.
  public static boolean isFront(URI address) {
    String path = path(address);
    String query = address.getRawQuery();
    boolean bare = query == null || query.isEmpty();
    return bare
        && (path.isEmpty()
            || LANGUAGE.matcher(path.substring(1).toLowerCase(Locale.ROOT)).matches());
  }

  /// Whether `section` is a folder above `page`; the article of which that is the second page is
  /// none.
  public static boolean isSectionOf(URI section, URI page) {
    String folder = path(section) + "/";
    String path = path(page);
    return path.startsWith(folder)
        && !PAGE_NUMBER.matcher(path.substring(folder.length()).toLowerCase(Locale.ROOT)).matches();
  }

  /// The path of `address` without `index.html` and the like.
  public static String path(URI address) {
    String plain = PlainAddress.of(address);
    int query = plain.indexOf('?');
    String whole = query < 0 ? plain : plain.substring(0, query);
    int slash = whole.indexOf('/');
    return slash < 0 ? "" : whole.substring(slash);
  }
}
