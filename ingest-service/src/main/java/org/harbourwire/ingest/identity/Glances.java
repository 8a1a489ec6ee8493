package org.harbourwire.ingest.identity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Bounds what is kept of one article. Pure.
final class Glances {
  /// Each is some 250 bytes of JSON.
  static final int MOST = 64;

  /// Pages are looked at again for some days: who was not seen for longer is not expected.
  private static final Duration EXPECTED_FOR = Duration.ofDays(7);

  private Glances() {}

  /// `all` with `latest` in the place of what it supersedes.
  ///
  /// Where that is more than [#MOST], who has not been seen for longest makes room, but only after
  /// a week; till then newcomers are not kept. Were room made at once, of more pages than that
  /// which are looked at in turn each would find its last look gone, and no edit would be told.
  static <T extends Glance> List<T> with(List<T> all, T latest, Predicate<? super T> superseded) {
    List<T> others = all.stream().filter(superseded.negate()).toList();
    if (others.size() < MOST) {
      return Stream.concat(Stream.of(latest), others.stream()).toList();
    }
    Optional<T> idle =
        others.stream()
            .min(Comparator.comparing(Glance::at))
            .filter(g -> g.at().plus(EXPECTED_FOR).isBefore(latest.at()));
    return idle.map(
            g ->
                Stream.concat(Stream.of(latest), others.stream().filter(o -> !o.equals(g)))
                    .toList())
        .orElse(all);
  }
}
