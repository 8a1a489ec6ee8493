package org.harbourwire.newsroom.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The invented sites: eight that work, each with a format of its own, and three that do not.
public final class SiteCatalogue {
  private static final String FULL = "full-text-internal";
  private static final String HEADLINES = "headline-link-only";
  private static final String RELEASES = "Harbour Information Office";

  private SiteCatalogue() {}

  /// All of them.
  public static List<Site> all() {
    return List.of(
        releasesEn(),
        releasesTc(),
        deltaTech(),
        bayDaily(),
        campus(),
        ledger(),
        park(),
        evening(),
        broken(),
        slow(),
        missing());
  }

  private static Site releasesEn() {
    return site("releases-en", "Harbour Releases", RELEASES, "government", "en", FULL)
        .at("127.20.0.1", ListFormat.RSS, "/gia/rss/general_en.xml", "/gia/general/%s.htm");
  }

  private static Site releasesTc() {
    return site("releases-tc", "海港新聞公報", RELEASES, "government", "zh-Hant", FULL)
        .at("127.20.0.2", ListFormat.RDF, "/gia/index.rdf", "/gia/general/%s.htm");
  }

  private static Site deltaTech() {
    return site("delta-tech", "Delta Tech Weekly", "Delta Tech Media", "press", "en", FULL)
        .at("127.20.0.3", ListFormat.ATOM, "/atom.xml", "/stories/%s");
  }

  private static Site bayDaily() {
    return site("bay-daily", "湾区科创日报", "湾区科创日报社", "press", "zh-Hans", FULL)
        .at("127.20.0.4", ListFormat.JSON_FEED, "/feed.json", "/article/%s.html");
  }

  private static Site campus() {
    return site(
            "harbour-campus", "Harbour Campus News", "Harbour Campus", "research body", "en", FULL)
        .linkedBy("ul.news-list a.news-link")
        .at("127.20.0.5", ListFormat.LISTING, "/news/", "/news/%s.html");
  }

  private static Site ledger() {
    return site("ledger-post", "The Ledger Post", "Ledger Post Limited", "press", "en", HEADLINES)
        .at("127.20.0.6", ListFormat.NEWS_SITEMAP, "/sitemap-news.xml", "/news/%s");
  }

  private static Site park() {
    return site("bay-park", "Bay Park Press Office", "Bay Park", "statutory body", "en", FULL)
        .at("127.20.0.7", ListFormat.RSS, "/press/feed.xml", "/press/%s.pdf");
  }

  private static Site evening() {
    return site("lantern-evening", "燈塔晚報", "燈塔晚報有限公司", "press", "zh-Hant", FULL)
        .in(Charset.forName("Big5"))
        .at("127.20.0.8", ListFormat.RSS, "/rss.xml", "/n/%s.htm");
  }

  private static Site broken() {
    return site("garbled-gazette", "Garbled Gazette", "Garbled Gazette", "press", "en", FULL)
        .expected(Expectation.BROKEN)
        .at("127.20.0.9", ListFormat.RSS, "/feed.xml", "/%s.html");
  }

  private static Site slow() {
    return site("silent-times", "Silent Times", "Silent Times", "press", "en", FULL)
        .expected(Expectation.SLOW)
        .at("127.20.0.10", ListFormat.RSS, "/feed.xml", "/%s.html");
  }

  private static Site missing() {
    return site("moved-monitor", "Moved Monitor", "Moved Monitor", "press", "en", FULL)
        .expected(Expectation.MISSING)
        .at("127.20.0.11", ListFormat.RSS, "/feed.xml", "/%s.html");
  }

  private static Draft site(
      String id, String name, String publisher, String kind, String language, String usage) {
    return new Draft(id, name, publisher, kind, language, usage, UTF_8, null, Expectation.WORKS);
  }

  private record Draft(
      String id,
      String name,
      String publisher,
      String kind,
      String language,
      String usage,
      Charset charset,
      @Nullable String links,
      Expectation expectation) {

    Draft in(Charset other) {
      return new Draft(id, name, publisher, kind, language, usage, other, links, expectation);
    }

    Draft linkedBy(String selector) {
      return new Draft(id, name, publisher, kind, language, usage, charset, selector, expectation);
    }

    Draft expected(Expectation other) {
      return new Draft(id, name, publisher, kind, language, usage, charset, links, other);
    }

    Site at(String host, ListFormat format, String listPath, String articlePath) {
      return new Site(
          id,
          name,
          publisher,
          kind,
          language,
          usage,
          host,
          format,
          listPath,
          articlePath,
          charset,
          links,
          expectation);
    }
  }
}
