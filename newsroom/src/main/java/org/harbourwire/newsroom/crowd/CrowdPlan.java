package org.harbourwire.newsroom.crowd;

import java.time.Duration;

/// How large and how troublesome a crowd is.
///
/// @param sources how many, on the hosts in turn
/// @param hosts each a loopback address of its own
/// @param entries that each source lists at first
/// @param slow the share of a feed's answers that come slowly
/// @param pause the pause in the middle of such an answer
/// @param failing the share of a feed's answers that are none: a status, a reset, garbage
/// @param seed decides which
public record CrowdPlan(
    int sources, int hosts, int entries, double slow, Duration pause, double failing, long seed) {
  private static final int MOST_HOSTS = 250 * 250;

  public CrowdPlan {
    if (sources < 1 || entries < 1 || hosts < 1 || hosts > MOST_HOSTS) {
      throw new IllegalArgumentException("a crowd has sources, entries and up to 62500 hosts");
    }
    if (slow < 0 || failing < 0 || slow + failing > 1) {
      throw new IllegalArgumentException("shares must lie between 0 and 1");
    }
  }

  /// The loopback address of a host.
  String address(int host) {
    return "127.21." + host / 250 + "." + (1 + host % 250);
  }
}
