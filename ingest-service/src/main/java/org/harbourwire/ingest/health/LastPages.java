package org.harbourwire.ingest.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.ingest.schedule.SourceStates;

/// Tells how the pages do that a source listed last. Hosts of pages have owners of their own, whose
/// findings `news.source-state.v1` brings to the source's.
///
/// Single pages are always missing somewhere: only when all of the last ones are, something is
/// wrong.
public final class LastPages {
  private static final int MOST = 10;
  private static final int FEWEST = 3;

  /// Until then a page that is to be asked again may just be late.
  private static final int PATIENCE = 3;

  private final SourceStates states;

  public LastPages(SourceStates states) {
    this.states = states;
  }

  /// Those of that source, as far as they are known now.
  public PageStanding of(String sourceId) {
    List<PageState> last =
        states.seenOf(sourceId).stream()
            .filter(entry -> entry.unlistedSince() == null)
            .sorted(Comparator.comparing(SeenEntry::seenAt).reversed())
            .map(entry -> states.page(entry))
            .filter(LastPages::isDecided)
            .limit(MOST)
            .toList();
    List<String> reasons = last.stream().map(PageState::lost).filter(Objects::nonNull).toList();
    if (reasons.size() < last.size()) {
      return new PageStanding.Had();
    }
    return reasons.size() < FEWEST
        ? new PageStanding.Unknown()
        : new PageStanding.Lost(reasons.size(), mostSay(reasons));
  }

  private static boolean isDecided(PageState page) {
    boolean tried = page.triedAt().isAfter(Instant.EPOCH);
    boolean late = !page.had() && page.again() && page.misses() < PATIENCE;
    return tried && !late;
  }

  private static String mostSay(List<String> reasons) {
    return reasons.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
