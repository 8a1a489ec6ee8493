package org.harbourwire.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far a rebuild is.
///
/// @param index the index that is built
/// @param records how many records of Kafka are written
/// @param of how many there are
/// @param perSecond records a second since it began or went on
/// @param left how long it takes at that pace; absent while the pace is not known
/// @param waitsFor why it does not go on now, if so
public record RebuildProgress(
    String index,
    long records,
    long of,
    double perSecond,
    @Nullable Duration left,
    @Nullable String waitsFor) {

  /// The share that is done, in per cent.
  public int percent() {
    return of == 0 ? 100 : (int) (100 * records / of);
  }
}
