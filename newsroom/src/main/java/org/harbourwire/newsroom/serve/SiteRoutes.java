package org.harbourwire.newsroom.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harbourwire.newsroom.article.SampleArticle;
import org.harbourwire.newsroom.desk.Desk;
import org.harbourwire.newsroom.desk.PublishedArticle;
import org.harbourwire.newsroom.edition.Dates;
import org.harbourwire.newsroom.edition.Edition;
import org.harbourwire.newsroom.edition.EditionWriter;
import org.harbourwire.newsroom.edition.Markup;
import org.harbourwire.newsroom.page.ArticlePage;
import org.harbourwire.newsroom.pdf.PressRelease;
import org.harbourwire.newsroom.site.Expectation;
import org.harbourwire.newsroom.site.Site;
import org.jspecify.annotations.Nullable;

/// What each path of a site answers.
final class SiteRoutes {
  static final String DISALLOWED = "/drafts/";

  private final Site site;
  private final Desk desk;
  private final AddressBook addresses;
  private final @Nullable ArticlePage page;

  SiteRoutes(Site site, Desk desk, AddressBook addresses) {
    this.site = site;
    this.desk = desk;
    this.addresses = addresses;
    this.page =
        site.pdf() || site.expectation() != Expectation.WORKS ? null : new ArticlePage(site);
  }

  Reply answer(String path) {
    if (path.equals(site.listPath())) {
      return list();
    }
    if (path.equals("/robots.txt")) {
      String rules = "User-agent: *\nDisallow: " + DISALLOWED + "\n";
      return Reply.text("text/plain", StandardCharsets.UTF_8, rules, Instant.EPOCH);
    }
    if (path.equals("/")) {
      return home();
    }
    if (path.startsWith(DISALLOWED)) {
      String draft = "<!DOCTYPE html><title>Draft</title><p>Robots should not read this.</p>";
      return Reply.text("text/html", StandardCharsets.UTF_8, draft, Instant.EPOCH);
    }
    return articleAt(path)
        .map(article -> article.withdrawn() ? gone() : article(article))
        .orElseGet(() -> Reply.notice(404, site.charset(), "404 Not Found"));
  }

  private Optional<PublishedArticle> articleAt(String path) {
    int slot = site.articlePath().indexOf("%s");
    String ending = site.articlePath().substring(slot + 2);
    boolean fits = path.startsWith(site.articlePath().substring(0, slot)) && path.endsWith(ending);
    if (!fits || path.length() < slot + ending.length()) {
      return Optional.empty();
    }
    return desk.find(path.substring(slot, path.length() - ending.length()))
        .filter(article -> article.article().site().equals(site.id()));
  }

  private Reply list() {
    Edition edition =
        new Edition(
            site,
            addresses.base(site.id()),
            desk.live(List.of(site.id())),
            desk.lastChange(site.id()));
    return Reply.text(
        site.format().mediaType(),
        site.charset(),
        EditionWriter.of(site.format()).write(edition),
        edition.changedAt());
  }

  private Reply home() {
    String html =
        """
        <!DOCTYPE html>
        <html lang="%1$s"><head><meta charset="%2$s"><title>%3$s</title>
        <link rel="alternate" type="%4$s" href="%5$s"></head>
        <body><h1>%3$s</h1><p><a href="%5$s">%5$s</a></p></body></html>
        """
            .formatted(
                site.language(),
                site.charset().name(),
                Markup.escape(site.name()),
                site.format().mediaType(),
                site.listPath());
    return Reply.text("text/html", site.charset(), html, Instant.EPOCH);
  }

  private Reply article(PublishedArticle article) {
    if (page == null) {
      return Reply.ok("application/pdf", pressRelease(article).toPdf(), article.changedAt());
    }
    String html =
        page.write(article, addresses.base(site.id()), related(article), alternates(article));
    return Reply.text("text/html", site.charset(), html, lastModified(article));
  }

  private PressRelease pressRelease(PublishedArticle article) {
    return new PressRelease(
        site.publisher(),
        article.article().title(),
        "(Hong Kong, " + Dates.local(article.publishedAt(), "d MMMM yyyy", Locale.ENGLISH) + ")",
        article.paragraphs(),
        List.of(
            "About Bay Park",
            "Bay Park is an invented science park. It exists only in the sample newsroom of"
                + " Harbourwire and rents no laboratories.",
            "Media contact",
            "Press Office, Tel: 0000 0000, E-mail: press@bay-park.example"),
        article.changedAt());
  }

  private Reply gone() {
    String notice =
        site.language().equals("en")
            ? "This article has been withdrawn by the publisher."
            : "本文已由發布者撤回。";
    return Reply.notice(410, site.charset(), notice);
  }

  // The oldest, so that a page does not change whenever another article appears.
  private List<PublishedArticle> related(PublishedArticle article) {
    return desk.live(List.of(site.id())).reversed().stream()
        .filter(other -> !other.id().equals(article.id()))
        .limit(3)
        .toList();
  }

  private Map<String, URI> alternates(PublishedArticle article) {
    Map<String, URI> links = new TreeMap<>();
    for (PublishedArticle other : translations(article)) {
      links.put(other.article().language(), addresses.of(other.article()));
    }
    return links;
  }

  private List<PublishedArticle> translations(PublishedArticle article) {
    SampleArticle own = article.article();
    if (own.story() == null) {
      return List.of();
    }
    return desk.live(addresses.sitesOf(site.publisher())).stream()
        .filter(other -> own.story().equals(other.article().story()))
        .filter(other -> !other.article().language().equals(own.language()))
        .toList();
  }

  // A page also changes when a translation or another article that it links to does.
  private Instant lastModified(PublishedArticle article) {
    Instant latest = desk.lastChange(site.id());
    for (PublishedArticle other : translations(article)) {
      latest = other.changedAt().isAfter(latest) ? other.changedAt() : latest;
    }
    return latest.isAfter(article.changedAt()) ? latest : article.changedAt();
  }
}
