package org.harbourwire.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.page.PagelessEntry;
import org.harbourwire.ingest.schedule.Rechecks;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.kit.http.AsciiHost;
import org.jspecify.annotations.Nullable;

/// One pass over a list, entry by entry.
final class ListComparison {
  /// So long an entry is remembered that is listed no more: a list that shrinks for a while brings
  /// back nothing as new.
  private static final Duration KEPT = Duration.ofDays(30);

  /// Lists take in an article some time after the hour that it bears.
  private static final Duration LISTED_WITHIN = Duration.ofHours(1);

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Source source;
  private final SourceStates states;
  private final boolean backfill;
  private final @Nullable Instant since;
  private final Set<String> pagesKnown;
  private final Instant now;
  private final List<FetchRequest> requests = new ArrayList<>();
  private final List<FetchRequest> rechecks = new ArrayList<>();
  private LeftOut leftOut = LeftOut.NONE;
  private final List<SeenEntry> seen = new ArrayList<>();
  private final List<SeenEntry> forgotten = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> pages = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Entry> fresh = new ArrayList<>();

  /// @param since of a list at another address: what was published since is new
  ListComparison(
      Source source, SourceStates states, boolean backfill, @Nullable Instant since, Instant now) {
    this.source = source;
    this.states = states;
    this.backfill = backfill;
    this.since = since;
    this.pagesKnown =
        since == null
            ? Set.of()
            : states.seenOf(source.id()).stream()
                .map(e -> SourceStates.pageKey(e.url()))
                .collect(Collectors.toSet());
    this.now = now;
  }

  Listing of(PollAnswer.Listed answer) {
    ParsedFeed list = answer.feed();
    List<Entry> entries = ClockedDates.dropped(list.entries(), now);
    entries.forEach(this::listed);
    list.deleted().forEach(this::deleted);
    Optional<Instant> oldest = oldest(entries);
    if (answer.parts().whole()) {
      for (SeenEntry before : states.seenOf(source.id())) {
        unlessListed(before, oldest);
      }
    }
    return new Listing(
        List.copyOf(requests),
        List.copyOf(rechecks),
        leftOut.and(list.leftOut()),
        List.copyOf(seen),
        List.copyOf(forgotten),
        List.copyOf(fresh));
  }

  /// What the source says to be no more; an entry that it lists all the same is there.
  private void deleted(String id) {
    Optional<SeenEntry> known =
        states
            .seen(source.id(), EntryKey.ofId(id))
            .filter(before -> !before.version().equals(SeenEntry.DELETED));
    if (known.isPresent() && keys.add(known.get().entryKey())) {
      SeenEntry gone = known.get().deleted(now);
      ask(gone, false, null);
      seen.add(gone);
    }
  }

  private void listed(Entry entry) {
    EntryKey key = EntryKey.of(entry);
    Optional<String> page = PagelessEntry.is(entry) ? pageless(key) : page(entry);
    if (page.isEmpty()) {
      String what =
          entry.page() == null
              ? "an entry without an address or words"
              : "no address to ask for in " + entry.page();
      leftOut = leftOut.and(LeftOut.of(1, what));
    }
    if (page.isEmpty() || !keys.add(key.key())) {
      return;
    }
    String url = page.get();
    addresses.add(url);
    SeenEntry current =
        new SeenEntry(source.id(), key.key(), url, key.version(), entry.publishedAt(), now, null);
    Optional<SeenEntry> before = states.seen(source.id(), key.key());
    if (before.isEmpty() && pagesKnown.contains(SourceStates.pageKey(url))) {
      seen.add(current);
      return;
    }
    boolean old = since == null ? backfill : !isSince(entry, since);
    if (before.isEmpty() && (since == null || !old)) {
      fresh.add(entry);
    }
    Optional<SeenEntry> same = before.filter(b -> b.version().equals(key.version()));
    if (same.isEmpty() || states.page(current).again()) {
      ask(current, old, EntryKey.hint(entry));
    } else if (Rechecks.isDue(same.get(), states.page(current), now) && pages.add(url)) {
      PageState state = states.page(current);
      boolean late = !state.had() && state.backfill();
      rechecks.add(FetchRequest.page(current, now, late, EntryKey.hint(entry)));
    }
    if (same.isEmpty() || same.get().unlistedSince() != null) {
      seen.add(current);
    }
  }

  private static boolean isSince(Entry entry, Instant since) {
    Instant published = entry.publishedAt();
    Duration lag = entry.precision() == PublishedPrecision.DAY ? A_DAY : LISTED_WITHIN;
    return published != null && published.plus(lag).isAfter(since);
  }

  private void unlessListed(SeenEntry before, Optional<Instant> oldest) {
    if (keys.contains(before.entryKey()) || addresses.contains(before.url())) {
      return;
    }
    Instant unlisted = before.unlistedSince();
    if (since == null && isTakenBack(before, oldest)) {
      ask(before, false, null);
      seen.add(before.takenBack(now));
    } else if (states.page(before).again()) {
      ask(before, false, null);
    } else if (unlisted == null) {
      seen.add(before.unlisted(now));
    } else if (unlisted.plus(KEPT).isBefore(now)) {
      forgotten.add(before);
    }
  }

  private void ask(SeenEntry entry, boolean old, @Nullable EntryHint hint) {
    PageState page = states.page(entry);
    if (pages.add(entry.url())) {
      requests.add(FetchRequest.page(entry, now, old || (page.again() && page.backfill()), hint));
    }
  }

  /// The list holds it no more although older entries are still on it: it did not simply grow
  /// beyond it.
  private static boolean isTakenBack(SeenEntry entry, Optional<Instant> oldest) {
    Instant published = entry.publishedAt();
    return oldest.isPresent()
        && published != null
        && published.isAfter(oldest.get())
        && !entry.version().equals(SeenEntry.TAKEN_BACK)
        && !entry.version().equals(SeenEntry.DELETED);
  }

  private static Optional<Instant> oldest(List<Entry> entries) {
    return entries.stream()
        .map(Entry::publishedAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private Optional<String> pageless(EntryKey key) {
    return Optional.of(PagelessEntry.address(source, key.key()));
  }

  private static Optional<String> page(Entry entry) {
    String url = entry.page();
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = AsciiHost.of(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && !HostName.of(uri).isEmpty() ? Optional.of(uri.toString()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
