package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a source cannot be polled; each class has a pace of its own at which it is retried.
public enum FailureClass {
  /// There is nothing at the address (404, 410).
  GONE,
  /// The host does not let us (401, 403 and the like).
  REFUSED,
  /// The host asks us to wait (429, 503).
  RATE_LIMITED,
  /// The host itself fails (500 and the like), or sends us in circles.
  SERVER_ERROR,
  /// No such host, no connection, no complete answer in time.
  UNREACHABLE,
  /// The connection is not secure: expired or wrong certificate.
  TLS,
  /// The host's robots.txt disallows it.
  ROBOTS,
  /// What it answers is something else.
  NOT_A_FEED,
  /// What it answers is hostile or broken beyond repair.
  UNREADABLE,
  /// What it answers is beyond our limits.
  TOO_LARGE,
  /// The address may not be dialled, as `egress` is configured.
  NOT_ALLOWED,
  /// A fault of ours.
  INTERNAL;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
