package org.harbourwire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.site.RegisteredDomain;
import org.harbourwire.ingest.websub.HubLinks;
import org.harbourwire.ingest.websub.HubOffer;
import org.jspecify.annotations.Nullable;

/// Asks one host for the list of a source and reads it. A page that names a single feed in place of
/// the list is followed at once.
final class SourceReader {
  private static final String UNASKED = "it says that nothing has changed, but we have nothing yet";

  /// A listing that had no more than so many may well have none; where one of more has none, its
  /// site was made anew.
  private static final int FEW = 2;

  private final Fetcher fetcher;
  private final EntryParser entries;
  private final SitemapChildren sitemaps;

  SourceReader(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.entries = new EntryParser(clock);
    this.sitemaps = new SitemapChildren(fetcher, entries);
  }

  /// What is known of a list before it is asked for.
  ///
  /// @param etag sent with the request, if there is one
  /// @param lastModified likewise
  /// @param had whether a list was ever had
  /// @param whole whether the list is wanted whole, changed or not
  /// @param listed how many entries it had last
  /// @param before addresses of those that it had at any time
  record Known(
      @Nullable String etag,
      @Nullable String lastModified,
      boolean had,
      boolean whole,
      int listed,
      Supplier<? extends Stream<String>> before) {
    /// The list is wanted whole, changed or not.
    static final Known WANTED_WHOLE =
        new Known(null, null, true, true, Integer.MAX_VALUE, Stream::empty);

    /// What `state` says.
    ///
    /// @param whole whether the list is wanted whole, changed or not
    /// @param before addresses of the entries that it had at any time
    static Known of(SourceState state, boolean whole, Supplier<? extends Stream<String>> before) {
      return new Known(
          whole ? null : state.etag(),
          whole ? null : state.lastModified(),
          state.polls() > 0,
          whole,
          state.entries(),
          before);
    }
  }

  /// Takes over that all that `list` led to is written.
  void remember(PollAnswer.Listed list) {
    sitemaps.remember(list);
  }

  /// The list at `uri`, unless it has not changed since.
  ///
  /// @param type how it lists its entries there
  /// @throws InterruptedException when we are stopped: the answer, if any, means nothing
  PollAnswer read(URI uri, SourceType type, Source source, Known known)
      throws InterruptedException {
    return switch (fetcher.fetch(uri, known.etag(), known.lastModified())) {
      case FetchOutcome.Fresh f -> parse(f, type, source, known);
      case FetchOutcome.NotModified n when !known.had() ->
          failed(FailureClass.SERVER_ERROR, UNASKED, null);
      case FetchOutcome.NotModified n ->
          new PollAnswer.Unchanged(
              n.arrival().movedTo(), n.arrival().freshFor(), n.arrival().links().offer(uri));
      case FetchOutcome.RateLimited r ->
          new PollAnswer.Failed(
              FailureClass.RATE_LIMITED, r.inWords(), r.retryAfter(), Optional.empty());
      case FetchOutcome.Elsewhere e -> new PollAnswer.Elsewhere(e.location(), e.forGood());
      case FetchOutcome.Gone g -> failed(FailureClass.GONE, g.inWords(), g.page());
      case FetchOutcome.Refused r -> failed(r.kind(), r.reason(), null);
      case FetchOutcome.Failed f -> failed(f.kind(), f.reason(), null);
    };
  }

  private PollAnswer parse(FetchOutcome.Fresh fresh, SourceType type, Source source, Known known)
      throws InterruptedException {
    return switch (entries.parse(fresh.document(), type, source, known.before())) {
      case FeedOutcome.Parsed p -> listed(p.feed(), fresh);
      case FeedOutcome.NotAFeed n when type == SourceType.SITEMAP && !n.discovered().isEmpty() ->
          sitemaps.read(n.discovered(), fresh, source, known.whole());
      case FeedOutcome.NotAFeed n when isTaken(n.discovered(), fresh.uri(), known.had()) ->
          named(n.discovered().getFirst(), n, fresh, type, source);
      case FeedOutcome.NotAFeed n when type == SourceType.LISTING && isQuiet(known) ->
          listed(ParsedFeed.of(null, null, List.of()), fresh);
      case FeedOutcome.NotAFeed n -> failed(FailureClass.NOT_A_FEED, n.reason(), fresh.document());
      case FeedOutcome.Refused r -> failed(FailureClass.UNREADABLE, r.reason(), null);
    };
  }

  /// Whether it was had, with so few entries that it may have none: if that lasts, the source falls
  /// silent.
  private static boolean isQuiet(Known known) {
    return known.had() && known.listed() <= FEW;
  }

  private static PollAnswer.Listed listed(ParsedFeed list, FetchOutcome.Fresh fresh) {
    return new PollAnswer.Listed(
        list,
        fresh.etag(),
        fresh.lastModified(),
        fresh.arrival().movedTo(),
        longer(list.ttl(), fresh.arrival().freshFor()),
        hub(list, fresh),
        PollAnswer.Parts.ONE);
  }

  /// Whether the first of the feeds that a page names is the list. A page that an operator has just
  /// given may name any; where a list was had, the page that stands there now must name one alone,
  /// and at the same publisher's: whoever has bought a name that lapsed names what he likes.
  private static boolean isTaken(List<URI> feeds, URI page, boolean had) {
    return had
        ? feeds.size() == 1 && RegisteredDomain.same(feeds.getFirst(), page)
        : !feeds.isEmpty();
  }

  /// The feed that the page names. The page's own validators say nothing of it.
  private PollAnswer named(
      URI feed, FeedOutcome.NotAFeed page, FetchOutcome.Fresh fresh, SourceType type, Source source)
      throws InterruptedException {
    if (!HostName.same(feed, fresh.uri())) {
      return type == SourceType.AUTO || type == SourceType.FEED
          ? new PollAnswer.Elsewhere(feed, true)
          : failed(FailureClass.NOT_A_FEED, page.reason(), fresh.document());
    }
    return fetcher.fetch(feed, null, null) instanceof FetchOutcome.Fresh f
            && entries.parse(f.document(), SourceType.FEED, source) instanceof FeedOutcome.Parsed p
        ? new PollAnswer.Listed(
            p.feed(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(f.uri()),
            longer(p.feed().ttl(), f.arrival().freshFor()),
            hub(p.feed(), f),
            PollAnswer.Parts.ONE)
        : failed(FailureClass.NOT_A_FEED, page.reason(), fresh.document());
  }

  private static Optional<HubOffer> hub(ParsedFeed feed, FetchOutcome.Fresh fresh) {
    HubLinks said = new HubLinks(feed.hub(), feed.self());
    return fresh.arrival().links().or(said).offer(fresh.uri());
  }

  private static PollAnswer failed(
      FailureClass kind, String reason, @Nullable FetchedDocument page) {
    return new PollAnswer.Failed(kind, reason, Duration.ZERO, Optional.ofNullable(page));
  }

  private static Duration longer(@Nullable Duration a, Duration b) {
    return a == null || a.compareTo(b) < 0 ? b : a;
  }
}
