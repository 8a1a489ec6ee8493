package org.harbourwire.portal.view.source;

import org.harbourwire.portal.board.Unread;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// A page that gave no article of its own.
///
/// @param href its address, if that can be linked
/// @param reason why it is none
/// @param outcome what is there instead
/// @param at when that was decided
public record UnreadView(
    String address, @Nullable String href, String reason, String outcome, Times.Shown at) {

  static UnreadView of(Unread page, Wording wording) {
    String outcome = wording.messages().textOr("unread." + page.outcome(), page.outcome());
    return new UnreadView(
        page.address(),
        WebAddress.linkable(page.address()),
        page.reason(),
        outcome,
        wording.times().at(page.at()));
  }
}
