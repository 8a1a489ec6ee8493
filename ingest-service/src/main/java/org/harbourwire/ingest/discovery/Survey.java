package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.html.WebPage;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.harbourwire.ingest.identity.AddressKey;
import org.jspecify.annotations.Nullable;

/// One look around a site: follows leads, each address once, and keeps what lists entries.
final class Survey {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final int MOST_REQUESTS = 30;

  /// So many entries tell whether two sources list the same.
  private static final int PROBE = 10;

  private final SiteAccess access;
  private final EntryParser parser;
  private final Set<String> asked = new HashSet<>();
  private final Set<Listed> listed = new HashSet<>();
  private final List<Proposal> found = new ArrayList<>();
  private @Nullable String trouble;

  Survey(SiteAccess access, Clock clock) {
    this.access = access;
    this.parser = new EntryParser(clock);
  }

  /// What a source of a type lists first: two that agree are one.
  private record Listed(SourceType type, List<String> first) {}

  /// What lists entries, so far.
  Stream<Proposal> found() {
    return found.stream();
  }

  /// Why the first of the addresses that are not to be had is not.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Looks at a page: what it names, and itself as a list. What is no page is read for what it is.
  void page(URI address) throws InterruptedException {
    Optional<FetchedDocument> answer = ask(address);
    if (answer.isEmpty()) {
      return;
    }
    FetchedDocument document = answer.get();
    String text = Decoder.decode(document.body(), document.contentType(), Markup.HTML).text();
    if (!WebPage.is(text)) {
      readAnyKind(document);
      return;
    }
    for (Lead lead : Lead.onPage(HtmlTree.ofPage(text, ""), document.url())) {
      follow(lead);
    }
    keep(document.url(), SourceType.LISTING, parse(document, SourceType.LISTING));
  }

  /// Asks at a lead. A page in place of a feed may be one about feeds, and name them.
  void follow(Lead lead) throws InterruptedException {
    Optional<FetchedDocument> answer = ask(lead.url());
    if (answer.isEmpty()) {
      return;
    }
    FeedOutcome outcome = parse(answer.get(), lead.type());
    keep(answer.get().url(), lead.type(), outcome);
    if (outcome instanceof FeedOutcome.NotAFeed n) {
      followNamed(n.discovered(), lead);
    }
  }

  /// A sitemap index is polled itself, not the child that happens to be its newest today.
  private void followNamed(List<URI> named, Lead by) throws InterruptedException {
    for (URI address : named) {
      Optional<FetchedDocument> answer = ask(address);
      if (answer.isPresent()) {
        boolean index = by.type() == SourceType.SITEMAP;
        FeedOutcome outcome = parse(answer.get(), by.type());
        keep(index ? by.url() : answer.get().url(), by.type(), outcome);
        if (index) {
          return;
        }
      }
    }
  }

  private void readAnyKind(FetchedDocument document) {
    for (SourceType type : List.of(SourceType.FEED, SourceType.SITEMAP, SourceType.JSON)) {
      FeedOutcome outcome = parse(document, type);
      if (outcome instanceof FeedOutcome.Parsed) {
        keep(document.url(), type, outcome);
        return;
      }
    }
  }

  private FeedOutcome parse(FetchedDocument document, SourceType type) {
    return parser.parse(document, type, null, HONG_KONG);
  }

  private void keep(URI source, SourceType type, FeedOutcome outcome) {
    if (!(outcome instanceof FeedOutcome.Parsed(ParsedFeed feed))) {
      return;
    }
    List<String> first =
        feed.entries().stream()
            .map(Entry::url)
            .filter(Objects::nonNull)
            .map(url -> AddressKey.of(URI.create(url)))
            .limit(PROBE)
            .toList();
    if (first.isEmpty() || listed.add(new Listed(type, first))) {
      found.add(
          new Proposal(
              source,
              type,
              feed.title(),
              feed.language(),
              feed.entries().size(),
              newest(feed.entries())));
    }
  }

  private static @Nullable Instant newest(List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> Stream.of(e.publishedAt(), e.updatedAt()).flatMap(Stream::ofNullable))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Each address is asked once.
  private Optional<FetchedDocument> ask(URI address) throws InterruptedException {
    if (asked.size() >= MOST_REQUESTS || !asked.add(AddressKey.of(address))) {
      return Optional.empty();
    }
    return switch (access.get(address)) {
      case SiteAccess.Answer.Had(FetchedDocument document) -> {
        asked.add(AddressKey.of(document.url()));
        yield Optional.of(document);
      }
      case SiteAccess.Answer.Nothing(String reason) -> {
        trouble = trouble == null ? reason : trouble;
        yield Optional.empty();
      }
    };
  }
}
