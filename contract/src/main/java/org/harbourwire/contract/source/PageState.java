package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;

/// What became of the attempts to have a page: value of `news.source-state.v1` under `page:<SHA-256
/// of its address>`. It is written by the owner of the page's host, whichever source lists the
/// page.
///
/// @param url the page
/// @param had whether an article was once extracted from it
/// @param misses how many polls in a row led to no article there
/// @param gone how many of them, the last ones in a row, were told that there is no such page
/// @param backfill whether what comes of asking it again is old news
/// @param again whether the next poll of a source that lists it is to ask it once more
/// @param triedAt when the last attempt ended
public record PageState(
    @Address String url,
    boolean had,
    int misses,
    int gone,
    boolean backfill,
    boolean again,
    Instant triedAt) {

  /// A page that was never asked.
  public static PageState unknown(String url) {
    return new PageState(url, false, 0, 0, false, false, Instant.EPOCH);
  }

  /// An article was extracted from it.
  public PageState extracted(Instant at) {
    return new PageState(url, true, 0, 0, false, false, at);
  }

  /// Nobody asked for it although that was due; the next poll of a source that lists it is to.
  ///
  /// @param old whether what comes of it is old news
  public PageState putOff(boolean old, Instant at) {
    return new PageState(url, had, misses, gone, old, true, at);
  }
}
