package org.harbourwire.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.health.PollAnswer.Validators;

/// Reads the sitemaps that an index names, each unless it has not changed since we had it. What
/// vouches for them is kept in memory alone: whoever owns the host next has them whole once.
final class SitemapChildren {
  /// Of an index so many are read, newest first as listed.
  private static final int MOST_CHILDREN = 5;

  /// Beyond that all are forgotten, and had whole once more.
  private static final int MOST_KNOWN = 20_000;

  private final Fetcher fetcher;
  private final EntryParser entries;
  private final Map<URI, Validators> known = new ConcurrentHashMap<>();

  SitemapChildren(Fetcher fetcher, EntryParser entries) {
    this.fetcher = fetcher;
    this.entries = entries;
  }

  /// Remembers what vouches for the sitemaps of `list`, once all that it led to is written.
  void remember(PollAnswer.Listed list) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    known.putAll(list.parts().validators());
  }

  /// What the sitemaps list. An index speaks for its own host (sitemaps.org); what it names
  /// elsewhere is left to sources of their own. One that has not changed says nothing of its
  /// sitemaps: its own validators are not kept.
  ///
  /// @param whole whether they are wanted whole, changed or not
  PollAnswer read(List<URI> sitemaps, FetchOutcome.Fresh index, Source source, boolean whole)
      throws InterruptedException {
    List<URI> here = sitemaps.stream().filter(uri -> HostName.same(uri, index.uri())).toList();
    if (here.isEmpty()) {
      return failed(FailureClass.NOT_A_FEED, "it names sitemaps of other hosts only");
    }
    Reading reading = new Reading(source, whole);
    for (URI child : here.subList(0, Math.min(MOST_CHILDREN, here.size()))) {
      reading.add(child);
    }
    return reading.answer(index.arrival().movedTo());
  }

  private static PollAnswer failed(FailureClass kind, String reason) {
    return new PollAnswer.Failed(kind, reason, Duration.ZERO, Optional.empty());
  }

  /// One look at the sitemaps of one index.
  private final class Reading {
    private final Source source;
    private final boolean whole;
    private final List<Entry> found = new ArrayList<>();
    private final Map<URI, Validators> read = new HashMap<>();
    private final List<String> unread = new ArrayList<>();
    private LeftOut leftOut = LeftOut.NONE;
    private int unchanged;

    Reading(Source source, boolean whole) {
      this.source = source;
      this.whole = whole;
    }

    void add(URI child) throws InterruptedException {
      Validators had = whole ? Validators.NONE : known.getOrDefault(child, Validators.NONE);
      FetchOutcome answer = fetcher.fetch(child, had.etag(), had.lastModified());
      if (answer instanceof FetchOutcome.NotModified && !had.equals(Validators.NONE)) {
        unchanged++;
      } else if (answer instanceof FetchOutcome.Fresh fresh
          && entries.parse(fresh.document(), SourceType.SITEMAP, source)
              instanceof FeedOutcome.Parsed(ParsedFeed list)) {
        found.addAll(list.entries());
        leftOut = leftOut.and(list.leftOut());
        read.put(
            child, new Validators(fresh.etag().orElse(null), fresh.lastModified().orElse(null)));
      } else {
        unread.add(child + ": " + answer.inWords());
      }
    }

    PollAnswer answer(Optional<URI> movedTo) {
      if (read.isEmpty() && !unread.isEmpty()) {
        return failed(
            FailureClass.SERVER_ERROR, "none of its sitemaps can be read; " + unread.getLast());
      }
      if (read.isEmpty()) {
        return new PollAnswer.Unchanged(movedTo, Duration.ZERO, Optional.empty());
      }
      for (String child : unread) {
        leftOut = LeftOut.of(1, "the sitemap " + child).and(leftOut);
      }
      return new PollAnswer.Listed(
          ParsedFeed.of(null, null, found).without(leftOut),
          Optional.empty(),
          Optional.empty(),
          movedTo,
          Duration.ZERO,
          Optional.empty(),
          new PollAnswer.Parts(unchanged == 0 && unread.isEmpty(), read));
    }
  }
}
