package org.harbourwire.contract.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record that could not be processed, kept with its reason: value of `news.dead-letters.v1`
/// under the original key.
///
/// @param stage where it failed
/// @param kafkaTopic where it was read
/// @param partition of that Kafka topic
/// @param offset in that partition
/// @param reason in words a person understands
/// @param value the original value, Base64 in JSON
/// @param at when
public record DeadLetter(
    Stage stage,
    String kafkaTopic,
    int partition,
    long offset,
    String reason,
    @Nullable String value,
    Instant at) {}
