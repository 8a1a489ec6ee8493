package org.harbourwire.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances in processes of their own over a real broker, killed four times;
/// [KilledInstances#main] kills twenty times among five hundred sources, and tells how long sources
/// stood still.
class KilledInstancesIT {
  @Test
  void nothingIsSkippedOrDoubledAndHostsAreTreatedWellWhileInstancesAreKilled(@TempDir Path folder)
      throws InterruptedException {
    Findings findings = KilledInstances.run(Drill.brief(), folder);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.revisions()).isGreaterThan(120);
  }
}
