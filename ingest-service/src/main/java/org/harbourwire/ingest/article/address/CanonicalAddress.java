package org.harbourwire.ingest.article.address;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.site.PlainAddress;
import org.harbourwire.ingest.site.RegisteredDomain;
import org.harbourwire.ingest.site.Sites;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The address that stands for a page: by the rules of its site, else as the page declares, where
/// that is plausible; else its own.
///
/// Templates declare what is not so: the site's front page, a section's, an error page, another
/// site. Merging different articles under such an address loses all but one of them, so in doubt
/// the page's own address counts.
public final class CanonicalAddress {
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?:(?:page|p)[/-]?)?\\d{1,2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:[-_][a-z]{2,4})?");
  private static final Set<String> NOWHERE = PhraseBook.words("no article's address");

  private CanonicalAddress() {}

  /// The address, without fragment.
  public static String of(MetaTags meta, URI page) {
    return Sites.shipped()
        .canonical(page)
        .or(
            () ->
                declared(meta)
                    .filter(address -> isPlausible(address, page, meta))
                    .findFirst()
                    .map(address -> Sites.shipped().canonical(address).orElse(address)))
        .map(Addresses::withoutFragment)
        .orElseGet(() -> Addresses.withoutFragment(page));
  }

  private static Stream<URI> declared(MetaTags meta) {
    List<Element> links = meta.links("canonical");
    String canonical = links.isEmpty() ? null : links.getFirst().absUrl("href");
    return Stream.of(canonical, meta.first("og:url"))
        .map(Addresses::parse)
        .filter(Objects::nonNull);
  }

  private static boolean isPlausible(URI canonical, URI page, MetaTags meta) {
    if (canonical.equals(page)) {
      return true;
    }
    if (!Addresses.isWeb(canonical) || !RegisteredDomain.same(canonical, page)) {
      return false;
    }
    return plain(canonical).equals(plain(page))
        || (!isFront(canonical)
            && !isSectionOf(canonical, page)
            && !leadsNowhere(canonical)
            && !names(page, meta));
  }

  /// The site's front page, or that of one of its languages.
  private static boolean isFront(URI address) {
    String path = path(address);
    String query = address.getRawQuery();
    boolean bare = query == null || query.isEmpty();
    return bare
        && (path.isEmpty()
            || LANGUAGE.matcher(path.substring(1).toLowerCase(Locale.ROOT)).matches());
  }

  /// A folder above the page; the article of which it is the second page is none.
  private static boolean isSectionOf(URI canonical, URI page) {
    String folder = path(canonical) + "/";
    String path = path(page);
    return path.startsWith(folder)
        && !PAGE_NUMBER.matcher(path.substring(folder.length()).toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean leadsNowhere(URI address) {
    String path = path(address);
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NOWHERE.contains(last.replaceFirst("\\.[a-z]{2,5}$", ""));
  }

  /// Whether the page names itself beside the other address: of two declarations that contradict
  /// each other that one is surely of this page.
  private static boolean names(URI page, MetaTags meta) {
    URI other = Addresses.parse(meta.first("og:url"));
    return other != null && plain(other).equals(plain(page));
  }

  /// Without the host, and without `index.html` and the like.
  private static String path(URI address) {
    String plain = plain(address);
    int query = plain.indexOf('?');
    String whole = query < 0 ? plain : plain.substring(0, query);
    int slash = whole.indexOf('/');
    return slash < 0 ? "" : whole.substring(slash);
  }

  private static String plain(@Nullable URI address) {
    return address == null ? "" : PlainAddress.of(address);
  }
}
