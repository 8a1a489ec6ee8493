package org.harbourwire.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances in processes of their own over a real broker, killed four times;
/// [KilledInstances#main] kills twenty times among five hundred sources.
class KilledInstancesIT {
  private static final Duration MOVE_ON_WITHIN = Duration.ofSeconds(15);

  @Test
  void nothingIsSkippedOrDoubledAndHostsAreTreatedWellWhileInstancesAreKilled(@TempDir Path folder)
      throws InterruptedException {
    Findings findings = KilledInstances.run(Drill.brief(), folder);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.revisions()).isGreaterThan(120);
    assertThat(findings.longestStandstill()).isLessThan(MOVE_ON_WITHIN);
  }
}
