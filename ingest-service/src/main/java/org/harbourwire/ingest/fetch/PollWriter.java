package org.harbourwire.ingest.fetch;

import java.util.List;
import java.util.Set;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.health.Turn;
import org.harbourwire.ingest.schedule.SourceStates;

/// Writes what came of a poll, in this order: page requests are acknowledged by Kafka before the
/// validators that would hide them next time are written, so that a kill in between repeats
/// requests, and loses none.
record PollWriter(SourceStates states) {
  /// Lets the pages wait to be fetched.
  void requested(
      Listing listing, String address, PollAnswer.Listed list, Source source, Outbox outbox)
      throws InterruptedException {
    List<FetchRequest> pages = listing.requests();
    for (FetchRequest page : pages) {
      outbox.request(page).decided(page.url(), Stage.POLL, "listed", null, source.id());
    }
    outbox.send();
    String counts = list.entries().size() + " entries, " + pages.size() + " new or changed";
    outbox.decided(address, Stage.POLL, "polled", counts, source.id());
  }

  /// Remembers the list and where the source stands.
  void ended(Turn turn, Listing listing, Outbox outbox) throws InterruptedException {
    listing.seen().forEach(outbox::seen);
    forget(listing.forgotten(), outbox);
    ended(turn, outbox);
    listing.seen().forEach((SeenEntry e) -> states.apply(e));
  }

  /// Remembers where the source stands, and tells what happened to it.
  void ended(Turn turn, Outbox outbox) throws InterruptedException {
    turn.events().forEach(outbox::event);
    outbox.state(turn.state()).health(turn.health()).send();
    states.apply(turn.state());
  }

  /// Their pages too, unless they belong to other entries as well.
  private void forget(List<SeenEntry> entries, Outbox outbox) {
    if (entries.isEmpty()) {
      return;
    }
    entries.forEach(states::forget);
    entries.forEach(outbox::forget);
    Set<String> kept = states.pagesSeen();
    for (SeenEntry entry : entries) {
      String page = SourceStates.pageKey(entry.url());
      if (kept.add(page)) {
        states.forgetPage(page);
        outbox.forgetPage(page);
      }
    }
  }
}
