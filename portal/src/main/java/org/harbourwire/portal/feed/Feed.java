package org.harbourwire.portal.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.harbourwire.contract.Sha256;

/// The newest articles of a search, whatever the form in which they are sent.
///
/// @param id a tag URI (RFC 4151): the same for the same search under whatever name the portal is
///   reached
/// @param title what was searched for
/// @param self where the feed is
/// @param home where people find the same
/// @param asked when it was asked for
/// @param entries the newest first
public record Feed(
    String id, String title, String self, String home, Instant asked, List<FeedEntry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /// When the last of its articles changed; when it was asked for if there are none.
  Instant updated() {
    return entries.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(asked);
  }

  /// The id of a search's feed.
  ///
  /// @param search what is searched for, always written in the same way
  public static String id(String search) {
    return "tag:harbourwire.org,2026:feed:" + Sha256.hex(search).substring(0, 32);
  }

  /// An entity tag (RFC 9110) that changes when an article comes, changes or goes, and with the
  /// language of the title.
  public String entityTag() {
    StringBuilder state = new StringBuilder(self).append(title);
    entries.forEach(e -> state.append('\n').append(e.id()).append(' ').append(e.version()));
    return "\"" + Sha256.hex(state.toString()).substring(0, 32) + "\"";
  }
}
