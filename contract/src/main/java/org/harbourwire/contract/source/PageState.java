package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

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
/// @param etag `ETag` of the answer from which the article was extracted, if it had one
/// @param lastModified `Last-Modified` of that answer, as sent
public record PageState(
    @Address String url,
    boolean had,
    int misses,
    int gone,
    boolean backfill,
    boolean again,
    Instant triedAt,
    @Nullable String etag,
    @Nullable String lastModified) {

  /// A page that was never asked.
  public static PageState unknown(String url) {
    return new PageState(url, false, 0, 0, false, false, Instant.EPOCH, null, null);
  }

  /// An article was extracted from an answer with those validators.
  public PageState extracted(
      Instant at, @Nullable String newEtag, @Nullable String newLastModified) {
    return new PageState(url, true, 0, 0, false, false, at, newEtag, newLastModified);
  }

  /// It has not changed since an article was extracted from it.
  public PageState unchanged(Instant at) {
    return extracted(at, etag, lastModified);
  }

  /// Its source says that it was deleted: what comes back is to be had whole.
  public PageState deleted(Instant at) {
    return new PageState(url, had, 0, 0, false, false, at, null, null);
  }

  /// Nobody asked for it although that was due; the next poll of a source that lists it is to.
  ///
  /// @param old whether what comes of it is old news
  public PageState putOff(boolean old, Instant at) {
    return new PageState(url, had, misses, gone, old, true, at, etag, lastModified);
  }
}
