package org.harbourwire.bench.ingest;

import java.time.Duration;
import java.util.List;

/// What came of a drill.
///
/// @param kills how many instances were killed
/// @param revisions how many were published
/// @param faults what should not have been, each in one sentence; empty when all is well
/// @param requests to all hosts
/// @param longestStandstill of all sources: between two polls, beyond the interval and its jitter
record Findings(
    int kills, int revisions, List<String> faults, int requests, Duration longestStandstill) {

  String inWords() {
    return """
    %d kills, %d revisions published, %d requests
    longest standstill of a source %.1f s
    %d faults%s\
    """
        .formatted(
            kills,
            revisions,
            requests,
            longestStandstill.toMillis() / 1000.0,
            faults.size(),
            faults.isEmpty() ? "" : ":\n  " + String.join("\n  ", faults));
  }
}
