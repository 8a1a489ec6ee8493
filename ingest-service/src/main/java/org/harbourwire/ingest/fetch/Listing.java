package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.schedule.SourceStates;

/// What a poll's list means, held against what was seen before: pages to fetch because they are new
/// or changed, and pages to ask again because the source took their entry back.
///
/// @param requests pages to fetch
/// @param seen what is to be remembered of the entries behind them
record Listing(List<FetchRequest> requests, List<SeenEntry> seen) {
  /// The version of an entry that its source took back; if it is listed again, it is new.
  private static final String TAKEN_BACK = "taken-back";

  static Listing of(
      List<Entry> entries, Source source, SourceStates states, boolean backfill, Instant now) {
    List<FetchRequest> requests = new ArrayList<>();
    List<SeenEntry> seen = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    Set<String> pages = new HashSet<>();
    for (Entry entry : entries) {
      Optional<String> page = page(entry);
      EntryKey key = EntryKey.of(entry);
      if (page.isEmpty() || !listed.add(key.key()) || known(key, source, states)) {
        continue;
      }
      if (pages.add(page.get())) {
        requests.add(request(source, page.get(), now, backfill, key, entry));
      }
      seen.add(
          new SeenEntry(
              source.id(), key.key(), page.get(), key.version(), entry.publishedAt(), now));
    }
    for (SeenEntry gone : takenBack(entries, listed, states.seenOf(source.id()))) {
      if (pages.add(gone.url())) {
        requests.add(
            new FetchRequest(
                FetchRequest.Kind.PAGE,
                source.id(),
                gone.url(),
                now,
                backfill,
                gone.entryKey(),
                TAKEN_BACK,
                null));
      }
      seen.add(gone.as(TAKEN_BACK, now));
    }
    return new Listing(List.copyOf(requests), List.copyOf(seen));
  }

  private static boolean known(EntryKey key, Source source, SourceStates states) {
    return states
        .seen(source.id(), key.key())
        .filter(e -> e.version().equals(key.version()))
        .isPresent();
  }

  private static FetchRequest request(
      Source source, String page, Instant now, boolean backfill, EntryKey key, Entry entry) {
    return new FetchRequest(
        FetchRequest.Kind.PAGE,
        source.id(),
        page,
        now,
        backfill,
        key.key(),
        key.version(),
        EntryKey.hint(entry));
  }

  /// Entries that the list holds no more although older ones are still on it: it did not simply
  /// grow beyond them.
  private static List<SeenEntry> takenBack(
      List<Entry> entries, Set<String> listed, Iterable<SeenEntry> before) {
    Optional<Instant> oldest =
        entries.stream()
            .map(Entry::publishedAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    List<SeenEntry> result = new ArrayList<>();
    for (SeenEntry e : before) {
      Instant published = e.publishedAt();
      if (oldest.isPresent()
          && published != null
          && published.isAfter(oldest.get())
          && !listed.contains(e.entryKey())
          && !e.version().equals(TAKEN_BACK)) {
        result.add(e);
      }
    }
    return result;
  }

  private static Optional<String> page(Entry entry) {
    String url = entry.url();
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
