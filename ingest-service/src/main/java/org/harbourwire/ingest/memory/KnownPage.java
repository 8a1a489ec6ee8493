package org.harbourwire.ingest.memory;

import java.util.HexFormat;
import java.util.stream.LongStream;
import org.harbourwire.contract.source.PageState;
import org.jspecify.annotations.Nullable;

/// A page that entries belong to, or of which it is known what became of it: a [PageState] in some
/// 60 bytes instead of 500. Validators are kept while a list holds the page: later it is asked for
/// seldom, and can be had whole then.
final class KnownPage implements Keyed {
  private static final int HAD = 1;
  private static final int BACKFILL = 2;
  private static final int AGAIN = 4;

  private final long high;
  private final long low;
  private int entries;
  private int listed;
  private long triedAt = Moment.NONE;
  private byte flags;
  private byte misses;
  private byte gone;
  private @Nullable String etag;
  private @Nullable String lastModified;
  private long[] readings = {};
  private @Nullable String lost;

  KnownPage(long high, long low) {
    this.high = high;
    this.low = low;
  }

  @Override
  public long high() {
    return high;
  }

  @Override
  public long low() {
    return low;
  }

  /// One more entry belongs to it.
  void add(boolean isListed) {
    entries++;
    listed += isListed ? 1 : 0;
  }

  /// An entry belongs to it no more, or the next [#add] tells of the same one.
  void remove(boolean isListed) {
    entries--;
    listed -= isListed ? 1 : 0;
  }

  /// What is not needed as things stand is let go.
  void trim() {
    if (listed == 0 && entries > 0) {
      etag = null;
      lastModified = null;
    }
  }

  /// Whether nothing is known of it and nothing belongs to it.
  boolean isNothing() {
    return entries == 0 && triedAt == Moment.NONE;
  }

  /// Whether no entry belongs to it.
  boolean isNobodys() {
    return entries == 0;
  }

  long triedAt() {
    return triedAt;
  }

  void become(PageState state) {
    triedAt = Moment.of(state.triedAt());
    flags =
        (byte)
            ((state.had() ? HAD : 0)
                | (state.backfill() ? BACKFILL : 0)
                | (state.again() ? AGAIN : 0));
    misses = (byte) Math.min(state.misses(), Byte.MAX_VALUE);
    gone = (byte) Math.min(state.gone(), Byte.MAX_VALUE);
    etag = state.etag();
    lastModified = state.lastModified();
    readings = state.readings().stream().mapToLong(HexFormat::fromHexDigitsToLong).toArray();
    lost = state.lost() == null ? null : state.lost().intern(); // Few, and said of many pages.
    trim();
  }

  void beUnknown() {
    become(PageState.unknown(""));
    triedAt = Moment.NONE;
  }

  /// @param url at which it is asked for
  PageState state(String url) {
    return triedAt == Moment.NONE
        ? PageState.unknown(url)
        : new PageState(
            url,
            is(HAD),
            misses,
            gone,
            is(BACKFILL),
            is(AGAIN),
            Moment.instant(triedAt),
            etag,
            lastModified,
            LongStream.of(readings).mapToObj(HexFormat.of()::toHexDigits).toList(),
            lost);
  }

  private boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
