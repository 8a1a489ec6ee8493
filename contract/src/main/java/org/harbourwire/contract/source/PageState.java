package org.harbourwire.contract.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.Sha256;
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
/// @param etag `ETag` of the answer from which the article was last extracted, if it had one; for
///   whichever source that was, its candidate has told all that the page said then, so that any
///   source that had the page may ask with it
/// @param lastModified `Last-Modified` of that answer, as sent
/// @param readings for which sources it was had, and in which version of their entries: of each 16
///   hexadecimal digits, 8 of the source and its usage, 8 of the version
/// @param lost why there is no article of it, in words a person understands; absent: there is one,
///   be it of what its source says, or it is not known yet
public record PageState(
    @Address String url,
    boolean had,
    int misses,
    int gone,
    boolean backfill,
    boolean again,
    Instant triedAt,
    @Nullable String etag,
    @Nullable String lastModified,
    List<String> readings,
    @Nullable String lost) {
  private static final int PART = 8;
  private static final int MOST_READINGS = 128;

  public PageState {
    readings = readings == null ? List.of() : List.copyOf(readings);
  }

  /// A page that was never asked.
  public static PageState unknown(String url) {
    return new PageState(
        url, false, 0, 0, false, false, Instant.EPOCH, null, null, List.of(), null);
  }

  /// That a page was had for `source` when its entry was in `entryVersion`: 16 hexadecimal digits,
  /// the first half of the source with its usage, the other of the version.
  public static String reading(SourceRef source, @Nullable String entryVersion) {
    return part(source.id() + "/" + source.usage().wireName()) + part("" + entryVersion);
  }

  private static String part(String text) {
    return Sha256.hex(text).substring(0, PART);
  }

  /// Whether it was had for that source, as it is configured now, in any version.
  public boolean isHadFor(String reading) {
    return readings.stream().anyMatch(r -> isOfSame(r, reading));
  }

  /// An article was extracted from an answer with those validators.
  public PageState extracted(
      String reading, Instant at, @Nullable String newEtag, @Nullable String newLastModified) {
    List<String> now =
        Stream.concat(Stream.of(reading), readings.stream().filter(r -> !isOfSame(r, reading)))
            .limit(MOST_READINGS)
            .toList();
    return new PageState(url, true, 0, 0, false, false, at, newEtag, newLastModified, now, null);
  }

  private static boolean isOfSame(String reading, String other) {
    return reading.regionMatches(0, other, 0, PART);
  }

  /// It has not changed since an article was extracted from it.
  public PageState unchanged(String reading, Instant at) {
    return extracted(reading, at, etag, lastModified);
  }

  /// Its source says that it was deleted: what comes back is to be had whole.
  public PageState deleted(Instant at) {
    return new PageState(url, had, 0, 0, false, false, at, null, null, List.of(), null);
  }

  /// Nobody asked for it although that was due; the next poll of a source that lists it is to.
  ///
  /// @param old whether what comes of it is old news
  public PageState putOff(boolean old, Instant at) {
    return new PageState(url, had, misses, gone, old, true, at, etag, lastModified, readings, lost);
  }

  /// The same, without an article for that reason, or with one.
  public PageState lostFor(@Nullable String reason) {
    return new PageState(
        url, had, misses, gone, backfill, again, triedAt, etag, lastModified, readings, reason);
  }
}
