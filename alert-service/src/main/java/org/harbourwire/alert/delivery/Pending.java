package org.harbourwire.alert.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.contract.alert.Alert;

/// An alert that waits for its next attempt.
///
/// @param partition of `news.alerts.v1`
/// @param offset in it
/// @param alert what is told; has a webhook
/// @param attempt the next attempt's number, from 1
/// @param due when it is made
record Pending(TopicPartition partition, long offset, Alert alert, int attempt, Instant due) {
  String webhook() {
    return Objects.requireNonNull(alert.webhook());
  }

  /// Where it goes, without path or query, which may hold secrets.
  String host() {
    try {
      String host = URI.create(webhook()).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  Pending again(Instant due) {
    return new Pending(partition, offset, alert, attempt + 1, due);
  }
}
