package org.harbourwire.ingest.article.page;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.TextLimit;
import org.harbourwire.ingest.article.address.Addresses;
import org.harbourwire.ingest.article.address.CanonicalAddress;
import org.harbourwire.ingest.article.address.Languages;
import org.harbourwire.ingest.article.address.NextPart;
import org.harbourwire.ingest.article.around.BodySurroundings;
import org.harbourwire.ingest.article.around.SpotOrder;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.ingest.article.author.AuthorFinder;
import org.harbourwire.ingest.article.author.Authors;
import org.harbourwire.ingest.article.body.ReviewTrail;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.head.JsonLd;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.head.PageNotes;
import org.harbourwire.ingest.article.headline.Headline;
import org.harbourwire.ingest.article.headline.HeadlineFinder;
import org.harbourwire.ingest.article.headline.ShownLines;
import org.harbourwire.ingest.article.kind.Sponsored;
import org.harbourwire.ingest.article.kind.Withdrawal;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.article.review.Provenance;
import org.harbourwire.ingest.article.time.PublicationTimes;
import org.harbourwire.ingest.article.time.SiteTimes;
import org.harbourwire.ingest.article.time.TimeFinder;
import org.harbourwire.ingest.article.tree.PageMentions;
import org.harbourwire.ingest.article.tree.PageParser;
import org.harbourwire.ingest.article.tree.PageReader;
import org.harbourwire.ingest.article.tree.PageTree;
import org.harbourwire.ingest.site.SiteRule;
import org.harbourwire.ingest.site.Sites;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Extracts the article of a web page: by the rules of its source or site where they match, else by
/// structure.
public final class PageExtractor {
  private final Clock clock;

  /// An extractor that keeps nothing between documents.
  ///
  /// @param clock tells which dates lie too far ahead
  public PageExtractor(Clock clock) {
    this.clock = clock;
  }

  /// Reads a page.
  ///
  /// @param html the decoded page
  /// @param url its final address
  public ExtractOutcome extract(String html, URI url, ExtractContext context) {
    return extract(html, url, context, Trail.NONE);
  }

  /// Reads a page and tells what became of each piece of it.
  ///
  /// @param html the decoded page
  /// @param url its final address
  public PageReview review(String html, URI url, ExtractContext context) {
    ReviewTrail trail = new ReviewTrail();
    ExtractOutcome outcome = extract(html, url, context, trail);
    return new PageReview(outcome, trail.passages());
  }

  private ExtractOutcome extract(String html, URI url, ExtractContext context, Trail trail) {
    Document page = PageParser.parse(html, url.toString());
    SiteRule site = Sites.shipped().rule(url).with(context.rules());
    RuledPage ruled = new RuledPage(page, site);
    PageTree tree = PageReader.read(page, ruled.body());
    PageMentions mentions = tree.mentions();
    MetaTags meta = MetaTags.of(mentions.head());
    LinkedArticle linked = JsonLd.read(mentions.scripts());
    Headline headline = headline(ruled, tree, meta, linked, url, context);
    String title = headline.text();
    boolean declared = saysArticle(meta, linked);
    PageBody body = PageBody.of(tree, linked, declared, ruled, title, trail);
    if (Withdrawal.isSaid(title, body.raw(), body.clean())) {
      return new NotAnArticle("it says that its article was taken back", true);
    }
    String reason =
        body.reasonAgainst(tree.root(), title, body.ruled() || declared, linked.locked());
    if (reason != null) {
      return new NotAnArticle(reason);
    }
    List<Element> spots = SpotOrder.fromHeadline(mentions.spots(), title);
    Surroundings lines =
        BodySurroundings.of(tree.root(), body.box(), title, body.raw(), body.clean());
    PublicationTimes times =
        times(
            new TimeFinder(clock, context.zone()).find(meta, linked, spots, lines, url),
            ruled,
            site,
            url,
            context);
    Authors authors =
        new AuthorFinder(meta, linked, HostName.withoutWww(url))
            .find(spots, mentions.people(), lines);
    String language = Languages.declared(mentions.htmlLanguage(), meta, linked);
    TextLimit text = TextLimit.of(body.text());
    return new Extracted(
        new ExtractedArticle(
            title,
            text.text(),
            text.truncated(),
            language == null ? context.language() : language,
            authors.names(),
            times.publishedAt(),
            times.precision(),
            times.offset(),
            times.updatedAt(),
            CanonicalAddress.of(meta, url),
            "text/html",
            Addresses.attachments(mentions.fileLinks()),
            Addresses.alternates(ruled.languages(), meta, mentions.languageLinks(), url),
            linked.sponsored() || Sponsored.says(tree.root()),
            new Provenance(
                headline.place(),
                authors.place(),
                times.publishedIn(),
                times.updatedIn(),
                Place.ofLanguage(language, context.language())),
            notes(meta, linked, mentions, url)),
        ruled.matched(),
        ruled.remarks());
  }

  private static Headline headline(
      RuledPage ruled,
      PageTree tree,
      MetaTags meta,
      LinkedArticle linked,
      URI url,
      ExtractContext context) {
    String byRule = ruled.headline();
    Headline found =
        byRule != null
            ? new Headline(byRule, Place.SITE_RULE)
            : new HeadlineFinder(meta, linked, HostName.withoutWww(url))
                .find(
                    tree.mentions().headings(),
                    context.hintTitle(),
                    ShownLines.of(tree.root())::has);
    return new Headline(ruled.title(found.text()), found.place());
  }

  private PublicationTimes times(
      PublicationTimes found, RuledPage ruled, SiteRule site, URI url, ExtractContext context) {
    SiteTimes corrected = new SiteTimes(clock, context.zone());
    PublicationTimes times = corrected.ruled(found, ruled.published());
    return site.timeInAddress() ? corrected.completed(times, url) : times;
  }

  private static List<Noted> notes(
      MetaTags meta, LinkedArticle linked, PageMentions mentions, URI url) {
    List<Noted> notes = PageNotes.of(meta, linked, mentions.pictures(), url);
    NextPart.of(meta, mentions.nextLinks(), url).ifPresent(notes::add);
    return notes;
  }

  private static boolean saysArticle(MetaTags meta, LinkedArticle linked) {
    String type = meta.first("og:type");
    return linked.declared()
        || (type != null && type.contains("article"))
        || meta.first("article:published_time") != null;
  }
}
