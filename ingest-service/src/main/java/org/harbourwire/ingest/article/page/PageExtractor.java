package org.harbourwire.ingest.article.page;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.ExtractedArticle;
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
  private static final int MAX_OPENED = 8;

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
    List<Paragraph> raw = EmbeddedBody.orShown(linked.body(), BodyReader.read(body));
    List<Paragraph> clean = new Cleaner(raw, title).clean();
    String reason = PageKind.reasonAgainst(tree.root(), clean, title);
    if (reason != null) {
      return new NotAnArticle(reason);
    }
    List<Element> spots = fromHeadline(mentions.spots(), title);
    Surroundings lines = surroundings(tree.root(), body, title, raw, clean);
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

  private static @Nullable String language(
      PageMentions mentions, MetaTags meta, LinkedArticle linked, ExtractContext context) {
    String declared = Languages.declared(mentions.htmlLanguage(), meta, linked);
    return declared != null ? declared : context.language();
  }

  /// Marks below the headline first, then those above it from the nearest on.
  private static List<Element> fromHeadline(List<Element> spots, String title) {
    String key = Repeats.key(title);
    for (int i = 0; i < spots.size(); i++) {
      Element spot = spots.get(i);
      if (spot.normalName().equals("h1") && Repeats.key(spot.text()).equals(key)) {
        List<Element> below = new ArrayList<>(spots.subList(i + 1, spots.size()));
        List<Element> above = new ArrayList<>(spots.subList(0, i).reversed());
        List<Element> ordered = new ArrayList<>(spots.size());
        Element block = ancestor(spot, 3);
        moveInside(block, below, ordered);
        moveInside(block, above, ordered);
        ordered.addAll(below);
        ordered.addAll(above);
        return ordered;
      }
    }
    return spots;
  }

  private static Element ancestor(Element element, int levels) {
    Element found = element;
    for (int i = 0; i < levels; i++) {
      Element parent = found.parent();
      if (parent == null || parent.normalName().equals("body")) {
        break;
      }
      found = parent;
    }
    return found;
  }

  /// Whether an element stands inside the block, a few levels down.
  private static boolean isNear(Element block, Element element) {
    Element parent = element.parent();
    for (int i = 0; i < 4 && parent != null; i++) {
      if (parent.equals(block)) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  private static void moveInside(Element block, List<Element> from, List<Element> to) {
    for (Element element : List.copyOf(from)) {
      if (isNear(block, element)) {
        from.remove(element);
        to.add(element);
      }
    }
  }

  private static Surroundings surroundings(
      Box root, Box body, String title, List<Paragraph> raw, List<Paragraph> clean) {
    AroundBody around = AroundBody.of(root, body, title);
    return new Surroundings(
        around.headlineSeen(),
        with(around.above(), opened(raw, clean)),
        around.before(),
        texts(clean.subList(0, Math.min(2, clean.size()))),
        texts(closing(raw, clean)),
        around.below());
  }

  /// The short lines that were cut above the first sentence.
  private static List<String> opened(List<Paragraph> raw, List<Paragraph> clean) {
    int first = clean.isEmpty() ? 0 : raw.indexOf(clean.getFirst());
    return texts(raw.subList(0, Math.clamp(first, 0, MAX_OPENED)));
  }

  private static List<String> with(List<String> lines, List<String> more) {
    List<String> all = new ArrayList<>(lines);
    more.stream().filter(line -> !lines.contains(line)).forEach(all::add);
    return all;
  }

  /// The last lines of the body and what was cut after them.
  private static List<Paragraph> closing(List<Paragraph> raw, List<Paragraph> clean) {
    int from = Math.max(0, raw.size() - 8);
    if (!clean.isEmpty()) {
      int last = raw.lastIndexOf(clean.getLast());
      from = Math.max(0, last - 3);
    }
    return raw.subList(from, Math.min(raw.size(), from + 10));
  }

  private static List<String> texts(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).toList();
  }
}
