package org.harbourwire.ingest.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.SourceStates;
import org.jspecify.annotations.Nullable;

/// Lets go of what is known of entries and sources that are long gone, so that state does not grow
/// for ever.
public record Forgetting(SourceStates states) {
  /// A source that is registered again before that goes on where it stood.
  static final Duration KEPT = Duration.ofDays(30);

  /// Forgets entries, and their pages too, unless those belong to other entries as well.
  public void entries(Collection<SeenEntry> entries, Outbox outbox) {
    for (SeenEntry entry : entries) {
      boolean lastOfPage = states.forget(entry);
      outbox.forget(entry);
      if (lastOfPage) {
        String page = SourceStates.pageKey(entry.url());
        states.forgetPage(page);
        outbox.forgetPage(page);
      }
    }
  }

  /// The sources that are registered no more and were last polled long before `now`.
  ///
  /// @param owned whether this instance owns a host
  public List<SourceState> removed(SourceTable sources, Predicate<String> owned, Instant now) {
    return states.all().stream()
        .filter(s -> sources.find(s.sourceId()).isEmpty() && isOld(s.lastPollAt(), now))
        .filter(s -> owned.test(Outbox.host(s.url())))
        .toList();
  }

  private static boolean isOld(@Nullable Instant lastPoll, Instant now) {
    return lastPoll != null && lastPoll.plus(KEPT).isBefore(now);
  }

  /// Forgets a source with its entries and its subscription.
  public void source(SourceState state, Outbox outbox) {
    entries(states.seenOf(state.sourceId()), outbox);
    states.forget(state);
    outbox.forget(state);
  }
}
