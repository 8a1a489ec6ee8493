package org.harbourwire.ingest.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.source.SourceType;
import org.jspecify.annotations.Nullable;

/// Puts proposals in order: what is alive before what is abandoned, feeds before sitemaps before
/// lists, those of articles before those of comments, the newest first.
final class Ranking {
  private static final List<SourceType> BY_TYPE =
      List.of(SourceType.FEED, SourceType.JSON, SourceType.SITEMAP, SourceType.LISTING);
  private static final Duration ABANDONED = Duration.ofDays(120);

  private Ranking() {}

  static List<Proposal> ranked(List<Proposal> proposals) {
    Instant newest =
        proposals.stream()
            .map(Proposal::newest)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Comparator<Proposal> order =
        Comparator.comparing((Proposal p) -> p.entries() == 0)
            .thenComparing(p -> isAbandoned(p.newest(), newest))
            .thenComparing(Lead::isOfComments)
            .thenComparingInt(p -> BY_TYPE.indexOf(p.type()))
            .thenComparing(p -> at(p.newest()), Comparator.reverseOrder())
            .thenComparing(Comparator.comparingInt(Proposal::entries).reversed());
    return proposals.stream().sorted(order).toList();
  }

  private static boolean isAbandoned(@Nullable Instant own, Instant newest) {
    return own != null && own.isBefore(newest.minus(ABANDONED));
  }

  private static Instant at(@Nullable Instant newest) {
    return newest == null ? Instant.EPOCH : newest;
  }
}
