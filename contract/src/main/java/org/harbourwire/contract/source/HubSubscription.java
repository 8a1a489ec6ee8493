package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// Where our subscription at a feed's WebSub hub stands, or that it names none: value of
/// `news.source-state.v1` under `websub:<source id>`.
///
/// @param sourceId id of the source
/// @param topic the feed's own address, as it tells the hub
/// @param hub whom we asked; absent: the feed names nobody
/// @param status how far it has come
/// @param changedAt when it came so far
/// @param leaseUntil of an active one: when it ends unless it is renewed
/// @param reason of one that failed or was denied: why
public record HubSubscription(
    String sourceId,
    @Address String topic,
    @Nullable @Address String hub,
    Status status,
    Instant changedAt,
    @Nullable Instant leaseUntil,
    @Nullable String reason) {

  /// How far a subscription has come.
  public enum Status {
    /// It was looked for, and the feed names none.
    NONE,
    /// The hub was asked and has still to verify that it was us.
    ASKED,
    /// The hub has verified it and tells us of changes.
    ACTIVE,
    /// The hub does not want to.
    DENIED,
    /// The hub could not be asked.
    FAILED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// None: the feed names no hub.
  public static HubSubscription none(String sourceId, String topic, Instant at) {
    return new HubSubscription(sourceId, topic, null, Status.NONE, at, null, null);
  }

  /// One for which the hub was asked.
  public static HubSubscription asked(String sourceId, String topic, String hub, Instant at) {
    return new HubSubscription(sourceId, topic, hub, Status.ASKED, at, null, null);
  }

  /// The same, verified by the hub for `lease`.
  public HubSubscription verified(Instant at, Duration lease) {
    return new HubSubscription(sourceId, topic, hub, Status.ACTIVE, at, at.plus(lease), null);
  }

  /// The same, without success.
  public HubSubscription ended(Status how, String why, Instant at) {
    return new HubSubscription(sourceId, topic, hub, how, at, null, why);
  }
}
