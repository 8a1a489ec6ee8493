package org.harbourwire.ingest.health;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Trouble;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.health.Rediscovery.Place;
import org.harbourwire.ingest.schedule.BackOff;

/// Looks for a list that is gone elsewhere on its site: feeds named on the page that is there now
/// and on the home page, then sitemaps, then the section page above its articles.
///
/// A list is believed to be the source's when it holds articles that the source listed; a feed also
/// when it is the only one that a page names, and only then on another host of the same publisher.
public final class Healer {
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final int MOST_CANDIDATES = 5;

  /// Larger sitemaps hold the whole site.
  private static final int MOST_ENTRIES = 1000;

  private final Rediscovery site;
  private final Clock clock;

  public Healer(Rediscovery site, Clock clock) {
    this.site = site;
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param steps each in words
  /// @param found where the list is now, and the list
  /// @param elsewhere a feed on another host, whose owner is to ask there
  public record Attempt(List<String> steps, Optional<Found> found, Optional<URI> elsewhere) {
    public Attempt {
      steps = List.copyOf(steps);
    }
  }

  /// A list found.
  public record Found(Move move, PollAnswer.Listed list) {}

  /// Whether it is time to look for the list elsewhere: it was gone several times, and not looked
  /// for within a day.
  public boolean isDue(SourceState before, FailureClass failure) {
    boolean gone = failure == FailureClass.GONE || failure == FailureClass.NOT_A_FEED;
    Trouble trouble = before.chronicle().trouble();
    Instant tried = trouble == null ? null : trouble.healTriedAt();
    return gone
        && before.polls() > 0
        && isLost(before)
        && (tried == null || tried.plus(AGAIN).isBefore(clock.instant()));
  }

  /// Whether it failed as often as a list that is gone is tried where it was.
  public static boolean isLost(SourceState before) {
    return before.failures() + 1 >= BackOff.of(FailureClass.GONE).patience();
  }

  /// Looks for the list.
  ///
  /// @param seen the entries that the source listed
  /// @throws InterruptedException when we are stopped
  public Attempt heal(SourceState before, PollAnswer.Failed failure, Collection<SeenEntry> seen)
      throws InterruptedException {
    List<String> articles = seen.stream().map(SeenEntry::url).toList();
    List<String> steps = new ArrayList<>();
    for (Place place : Place.values()) {
      List<URI> named =
          site.named(place, failure.page(), articles).stream()
              .filter(uri -> !uri.toString().equals(before.address()))
              .limit(MOST_CANDIDATES)
              .toList();
      if (isOnlyFeed(place, named) && !site.isOfPublisher(named.getFirst())) {
        // A name that lapsed is soon somebody else's: a person must say whether this is the source.
        steps.add(
            place.words()
                + ": a feed on another site, "
                + named.getFirst()
                + "; register it if it is right");
        continue;
      }
      if (isOnlyFeed(place, named) && !site.isHere(named.getFirst())) {
        steps.add(place.words() + ": a feed on another host, " + named.getFirst());
        return new Attempt(steps, Optional.empty(), Optional.of(named.getFirst()));
      }
      Optional<Found> found = best(place, named.stream().filter(site::isHere).toList(), seen);
      steps.add(inWords(place, named.size(), found));
      if (found.isPresent()) {
        return new Attempt(steps, found, Optional.empty());
      }
    }
    return new Attempt(steps, Optional.empty(), Optional.empty());
  }

  private static boolean isOnlyFeed(Place place, List<URI> named) {
    return place.type() == SourceType.FEED && named.size() == 1;
  }

  private Optional<Found> best(Place place, List<URI> named, Collection<SeenEntry> seen)
      throws InterruptedException {
    Optional<Found> best = Optional.empty();
    long most = isOnlyFeed(place, named) ? 0 : 1;
    for (URI address : named) {
      Optional<PollAnswer.Listed> list = site.read(address, place.type());
      if (list.isEmpty() || list.get().entries().isEmpty()) {
        continue;
      }
      List<Entry> entries = list.get().entries();
      long known = entries.size() > MOST_ENTRIES ? 0 : known(entries, seen);
      if (known >= most) {
        most = known + 1;
        best = Optional.of(new Found(move(place, address), list.get()));
      }
    }
    return best;
  }

  private static long known(List<Entry> entries, Collection<SeenEntry> seen) {
    Set<String> known = new HashSet<>();
    for (SeenEntry entry : seen) {
      known.add(entry.entryKey());
      known.add(entry.url());
    }
    return entries.stream()
        .filter(e -> known.contains(EntryKey.of(e).key()) || known.contains(e.url()))
        .count();
  }

  private Move move(Place place, URI address) {
    Instant now = clock.instant();
    String why = "it was gone, and " + place.words() + " names this in its place";
    return new Move(address.toString(), place.type(), why, now, now);
  }

  private static String inWords(Place place, int named, Optional<Found> found) {
    String names = place.words() + (named == 0 ? ": nothing there" : ": " + named + " to try");
    return found
        .map(f -> names + "; its articles are at " + f.move().url())
        .orElse(named == 0 ? names : names + "; none holds its articles");
  }
}
