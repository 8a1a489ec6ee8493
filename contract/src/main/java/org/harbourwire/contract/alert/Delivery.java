package org.harbourwire.contract.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One attempt to tell: value of `news.deliveries.v1`, the ledger, keyed by rule.
///
/// @param alertId id of the alert, and the `webhook-id` of every attempt
/// @param ruleId id of its rule
/// @param channel `webhook`
/// @param host where it went, without path or query, which may hold secrets
/// @param attempt counts the attempts, from 1
/// @param outcome what came of it
/// @param detail status or error in words
/// @param at when it was made
/// @param nextAttemptAt when it is tried again, if it is
public record Delivery(
    String alertId,
    String ruleId,
    String channel,
    String host,
    int attempt,
    Outcome outcome,
    String detail,
    Instant at,
    @Nullable Instant nextAttemptAt) {

  /// What came of an attempt.
  public enum Outcome {
    DELIVERED,
    WILL_RETRY,
    GIVEN_UP;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
