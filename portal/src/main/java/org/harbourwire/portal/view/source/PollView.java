package org.harbourwire.portal.view.source;

import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;

/// A poll of a source.
///
/// @param outcome what came of it, in words
/// @param detail how many entries it listed, or what went wrong; empty when there is nothing to say
public record PollView(Times.Shown at, String outcome, String detail) {
  static PollView of(SourceHealth poll, Wording wording) {
    String status = poll.status();
    return new PollView(
        wording.times().at(poll.lastPollAt()),
        wording.messages().textOr("source.status." + status, status),
        detail(poll, wording));
  }

  private static String detail(SourceHealth poll, Wording wording) {
    if (poll.failure() != null) {
      return wording.text("source.failure." + poll.failure().wireName());
    }
    return poll.status().equals("unchanged")
        ? ""
        : wording.text("source.poll", poll.entries(), poll.fresh());
  }
}
