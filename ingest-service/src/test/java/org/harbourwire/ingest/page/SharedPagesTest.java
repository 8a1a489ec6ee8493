package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.harbourwire.ingest.identity.DrivenIdentity;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fetching and identity together: pages that several sources list, while their publisher edits.
class SharedPagesTest {
  private static final int EDITIONS = 6;

  /// Two intervals of rechecks, with the gaps between polls.
  private static final Duration LONG = Duration.ofMinutes(200).plus(SharedPages.LATEST);

  @AutoClose private final Bench bench = new Bench();
  @AutoClose private final DrivenIdentity identity;

  SharedPagesTest(@TempDir Path state) {
    identity = new DrivenIdentity(state);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "2, 1, 2",
    "3, 1, 3",
    "4, 1, 6",
    "5, 1, 30",
    "6, 2, 2",
    "7, 2, 3",
    "8, 2, 5",
    "9, 3, 3",
    "10, 3, 4",
    "11, 3, 7",
    "12, 4, 4",
    "13, 4, 5",
    "14, 4, 9",
    "15, 4, 30"
  })
  void eachEditionBecomesOneRevisionWhoeverSeesItFirst(long seed, int pages, int sources)
      throws InterruptedException {
    SharedPages shared = new SharedPages(bench, identity, seed, pages, sources);
    shared.begin();
    shared.pass(LONG);
    for (int edition = 2; edition <= EDITIONS; edition++) {
      shared.publish(edition);
      shared.pass(LONG);
    }
    shared.deliver();

    assertThat(shared.told()).containsExactly(1, 2, 3, 4, 5, 6);
    // Each source has each page whole once, and one of them each edit.
    assertThat(shared.answered("fetched"))
        .isLessThanOrEqualTo(shared.pairs() + shared.listed() * (EDITIONS - 1));
    assertThat(shared.answered("not-modified")).isGreaterThan(shared.listed() * EDITIONS);
  }
}
