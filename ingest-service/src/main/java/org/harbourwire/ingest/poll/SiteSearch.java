package org.harbourwire.ingest.poll;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.html.FeedDiscovery;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.health.Rediscovery;
import org.harbourwire.ingest.site.RegisteredDomain;

/// Looks over one host for what may stand in for a source's list.
final class SiteSearch implements Rediscovery {
  private final SourceReader reader;
  private final Fetcher fetcher;
  private final Source source;
  private final URI list;

  /// @param list where its list was
  SiteSearch(SourceReader reader, Fetcher fetcher, Source source, URI list) {
    this.reader = reader;
    this.fetcher = fetcher;
    this.source = source;
    this.list = list;
  }

  @Override
  public List<URI> named(Place place, Optional<FetchedDocument> answered, List<String> articles)
      throws InterruptedException {
    return switch (place) {
      case ANSWERED_PAGE -> answered.map(SiteSearch::feeds).orElse(List.of());
      case HOME_PAGE -> page(list.resolve("/")).map(SiteSearch::feeds).orElse(List.of());
      case SITEMAPS -> {
        List<URI> sitemaps = new ArrayList<>(fetcher.sitemaps(list));
        sitemaps.add(list.resolve("/sitemap.xml"));
        yield sitemaps.stream().distinct().toList();
      }
      case SECTION -> sections(articles);
    };
  }

  @Override
  public boolean isHere(URI address) {
    return HostName.same(address, list);
  }

  @Override
  public boolean isOfPublisher(URI address) {
    return RegisteredDomain.same(address, list);
  }

  @Override
  public Optional<PollAnswer.Listed> read(URI address, SourceType type)
      throws InterruptedException {
    return reader.read(address, type, source, SourceReader.Known.WANTED_WHOLE)
            instanceof PollAnswer.Listed l
        ? Optional.of(l)
        : Optional.empty();
  }

  private Optional<FetchedDocument> page(URI address) throws InterruptedException {
    return fetcher.fetch(address, null, null) instanceof FetchOutcome.Fresh f
        ? Optional.of(f.document())
        : Optional.empty();
  }

  private static List<URI> feeds(FetchedDocument page) {
    String html = Decoder.decode(page.body(), page.contentType(), Markup.HTML).text();
    return FeedDiscovery.feeds(HtmlTree.ofPage(html, page.url().toString()), page.url());
  }

  /// The folder that most of its articles share, then the home page.
  private List<URI> sections(List<String> articles) {
    Map<URI, Long> folders =
        articles.stream()
            .map(URI::create)
            .filter(this::isHere)
            .collect(Collectors.groupingBy(article -> article.resolve("."), Collectors.counting()));
    List<URI> sections = new ArrayList<>();
    folders.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(folder -> sections.add(folder.getKey()));
    sections.add(list.resolve("/"));
    return sections.stream().distinct().toList();
  }
}
