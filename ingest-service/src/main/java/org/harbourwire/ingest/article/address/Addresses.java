package org.harbourwire.ingest.article.address;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.site.PlainAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The addresses that a page names beside its own: other languages, files.
public final class Addresses {
  private static final int MAX_FILES = 20;
  private static final int MAX_ALTERNATES = 30;

  private Addresses() {}

  static boolean isWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  /// Other languages: those known, then `hreflang` in the head, then links that name a language.
  ///
  /// @param known addresses by language, as the site's rules found them
  public static List<Alternate> alternates(
      Map<String, String> known, MetaTags meta, List<Element> languageLinks, URI page) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    known.forEach((language, address) -> add(byLanguage, language, address, page));
    for (Element link : meta.links("alternate")) {
      if (link.hasAttr("hreflang")) { // Feeds have none, and making addresses absolute costs.
        add(byLanguage, link.attr("hreflang"), link.absUrl("href"), page);
      }
    }
    for (Element link : languageLinks) {
      String tag =
          link.attr("hreflang").isEmpty() ? Languages.ofName(link.text()) : link.attr("hreflang");
      add(byLanguage, tag == null ? "" : tag, link.absUrl("href"), page);
    }
    return byLanguage.entrySet().stream()
        .map(e -> new Alternate(e.getKey(), e.getValue()))
        .toList();
  }

  private static void add(Map<String, String> byLanguage, String tag, String address, URI page) {
    String language = Languages.normal(tag);
    URI target = parse(address);
    if (language != null
        && target != null
        && isWeb(target)
        && byLanguage.size() < MAX_ALTERNATES
        && !withoutFragment(target).equals(withoutFragment(page))) {
      byLanguage.putIfAbsent(language, withoutFragment(target));
    }
  }

  /// Files that the article offers, each once.
  public static List<Attachment> attachments(List<Element> fileLinks) {
    Map<String, Attachment> byAddress = new LinkedHashMap<>();
    for (Element link : fileLinks) {
      String address = link.absUrl("href");
      if (!address.isEmpty() && byAddress.size() < MAX_FILES) {
        String title = Plain.line(link.text());
        byAddress.putIfAbsent(
            address, new Attachment(address, mediaType(address), title.isEmpty() ? null : title));
      }
    }
    return new ArrayList<>(byAddress.values());
  }

  private static @Nullable String mediaType(String address) {
    return address.toLowerCase(Locale.ROOT).contains(".pdf") ? "application/pdf" : null;
  }

  static @Nullable URI parse(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    try {
      return URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /// Without the place in the page; a fragment that names a page stays.
  static String withoutFragment(URI address) {
    String whole = address.toString();
    int hash = whole.indexOf('#');
    return hash < 0 || PlainAddress.isRoute(address) ? whole : whole.substring(0, hash);
  }
}
