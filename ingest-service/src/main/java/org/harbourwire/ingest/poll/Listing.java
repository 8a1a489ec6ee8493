package org.harbourwire.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.schedule.SourceStates;

/// What a poll's list means, held against what was seen before: pages to fetch because they are new
/// or changed, could not be had the last time, or because the source took their entry back.
///
/// @param requests pages to fetch
/// @param rechecks pages to look at again although nothing new is said of them
/// @param leftOut what is listed there cannot be asked for
/// @param seen what is to be remembered of the entries
/// @param forgotten entries that the source has long ceased to list
/// @param fresh entries that are news and were never seen before
record Listing(
    List<FetchRequest> requests,
    List<FetchRequest> rechecks,
    LeftOut leftOut,
    List<SeenEntry> seen,
    List<SeenEntry> forgotten,
    List<Entry> fresh) {
  /// @param backfill whether this is the source's first list: all of it is old news
  static Listing of(
      PollAnswer.Listed list, Source source, SourceStates states, boolean backfill, Instant now) {
    return new ListComparison(source, states, backfill, null, now).of(list);
  }

  /// The source's list at another address: what was published before `since`, or nobody knows when,
  /// is old news there, and a page that it listed elsewhere is known under whatever key.
  static Listing elsewhere(
      PollAnswer.Listed list, Source source, SourceStates states, Instant since, Clock clock) {
    return new ListComparison(source, states, false, since, clock.instant()).of(list);
  }
}
