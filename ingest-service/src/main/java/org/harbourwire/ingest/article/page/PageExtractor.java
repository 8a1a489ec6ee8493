package org.harbourwire.ingest.article.page;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.PageReview;
import org.harbourwire.ingest.article.TextLimit;
import org.harbourwire.ingest.article.metadata.Addresses;
import org.harbourwire.ingest.article.metadata.AuthorFinder;
import org.harbourwire.ingest.article.metadata.HeadlineFinder;
import org.harbourwire.ingest.article.metadata.JsonLd;
import org.harbourwire.ingest.article.metadata.Languages;
import org.harbourwire.ingest.article.metadata.LinkedArticle;
import org.harbourwire.ingest.article.metadata.MetaTags;
import org.harbourwire.ingest.article.metadata.PageMentions;
import org.harbourwire.ingest.article.metadata.PublicationTimes;
import org.harbourwire.ingest.article.metadata.Surroundings;
import org.harbourwire.ingest.article.metadata.TimeFinder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Extracts the article of a web page.
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
    Document page = Jsoup.parse(html, url.toString());
    PageTree tree = PageReader.read(page);
    PageMentions mentions = tree.mentions();
    MetaTags meta = MetaTags.of(mentions.head());
    LinkedArticle linked = JsonLd.read(mentions.scripts());
    String host = url.getHost() == null ? "" : url.getHost();
    String title =
        new HeadlineFinder(meta, linked, host)
            .find(mentions.headings(), context.hintTitle(), ShownLines.of(tree.root())::has);
    Box body = BodyFinder.find(tree.root());
    trail.found(tree.root(), body);
    List<Paragraph> shown = BodyReader.read(body, trail);
    List<Paragraph> raw = EmbeddedBody.orShown(linked, mentions.scripts(), shown, trail);
    List<Paragraph> clean = new Cleaner(raw, title, trail).clean();
    String reason =
        PageKind.reasonAgainst(
            tree.root(), body, raw, clean, title, saysArticle(meta, linked), linked.locked());
    if (reason != null) {
      return new NotAnArticle(reason);
    }
    List<Element> spots = SpotOrder.fromHeadline(mentions.spots(), title);
    Surroundings lines = BodySurroundings.of(tree.root(), body, title, raw, clean);
    PublicationTimes times =
        new TimeFinder(clock, context.zone()).find(meta, linked, spots, lines, url);
    TextLimit text =
        TextLimit.of(clean.stream().map(Paragraph::text).collect(Collectors.joining("\n\n")));
    return new Extracted(
        new ExtractedArticle(
            title,
            text.text(),
            text.truncated(),
            language(mentions, meta, linked, context),
            new AuthorFinder(meta, linked, host).find(spots, mentions.people(), lines),
            times.publishedAt(),
            times.precision(),
            times.offset(),
            times.updatedAt(),
            Addresses.canonical(meta, url),
            "text/html",
            Addresses.attachments(mentions.fileLinks()),
            Addresses.alternates(meta, mentions.languageLinks(), url),
            linked.sponsored() || Sponsored.says(tree.root())));
  }

  private static boolean saysArticle(MetaTags meta, LinkedArticle linked) {
    String type = meta.first("og:type");
    return linked.declared()
        || (type != null && type.contains("article"))
        || meta.first("article:published_time") != null;
  }

  private static @Nullable String language(
      PageMentions mentions, MetaTags meta, LinkedArticle linked, ExtractContext context) {
    String declared = Languages.declared(mentions.htmlLanguage(), meta, linked);
    return declared != null ? declared : context.language();
  }
}
