package org.harbourwire.ingest.article.address;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.site.FrontPages;
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
        || (!FrontPages.isFront(canonical)
            && !FrontPages.isSectionOf(canonical, page)
            && !leadsNowhere(canonical)
            && !names(page, meta));
  }

  private static boolean leadsNowhere(URI address) {
    String path = FrontPages.path(address);
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NOWHERE.contains(last.replaceFirst("\\.[a-z]{2,5}$", ""));
  }

  /// Whether the page names itself beside the other address: of two declarations that contradict
  /// each other that one is surely of this page.
  private static boolean names(URI page, MetaTags meta) {
    URI other = Addresses.parse(meta.first("og:url"));
    return other != null && plain(other).equals(plain(page));
  }

  private static String plain(@Nullable URI address) {
    return address == null ? "" : PlainAddress.of(address);
  }
}
