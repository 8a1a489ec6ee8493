package org.harbourwire.ingest.websub;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.jspecify.annotations.Nullable;

/// What hubs tell us, and what it sets off.
final class HubNotices {
  private static final Duration DEFAULT_LEASE = Duration.ofDays(1);
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  /// Announcements often come in bursts.
  private static final Duration GATHER = Duration.ofSeconds(1);

  private final Function<String, Optional<HubSubscription>> known;
  private final Predicate<String> polled;
  private final Consumer<HubSubscription> remember;
  private final Consumer<String> pollNow;
  private final Duration mostOften;
  private final Clock clock;
  private final Map<String, Long> polledAtNanos = new ConcurrentHashMap<>();
  private final Set<String> soon = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong forgeries = new AtomicLong();

  /// @param known the subscription of a source
  /// @param polled whether a source is still polled
  /// @param remember keeps where a subscription stands
  /// @param pollNow asks for a poll of a source
  /// @param mostOften how long it waits at least between two of one source
  HubNotices(
      Function<String, Optional<HubSubscription>> known,
      Predicate<String> polled,
      Consumer<HubSubscription> remember,
      Consumer<String> pollNow,
      Duration mostOften,
      Clock clock) {
    this.known = known;
    this.polled = polled;
    this.remember = remember;
    this.pollNow = pollNow;
    this.mostOften = mostOften;
    this.clock = clock;
  }

  Optional<HubSubscription> known(String sourceId) {
    return known.apply(sourceId);
  }

  boolean isWanted(HubSubscription s) {
    return polled.test(s.sourceId());
  }

  /// The hub asks whether it was us; whether it was.
  ///
  /// @param leaseSeconds for how long it grants the subscription
  boolean verified(HubSubscription s, @Nullable String leaseSeconds) {
    boolean asked = s.status() == Status.ASKED || s.status() == Status.ACTIVE;
    if (!asked || !isWanted(s)) {
      return false;
    }
    remember.accept(s.verified(clock.instant(), lease(leaseSeconds)));
    return true;
  }

  void denied(HubSubscription s, @Nullable String reason) {
    String why = reason == null || reason.isBlank() ? "the hub gives no reason" : reason;
    remember.accept(s.ended(Status.DENIED, why, clock.instant()));
  }

  /// What it announces has changed: its source is polled soon. Announcements that come meanwhile
  /// are answered by the same poll, as it begins after them.
  void changed(HubSubscription s) {
    changes.incrementAndGet();
    if (soon.add(s.sourceId())) {
      Thread.startVirtualThread(() -> poll(s.sourceId()));
    }
  }

  private void poll(String sourceId) {
    try {
      Thread.sleep(wait(sourceId));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    soon.remove(sourceId);
    polledAtNanos.put(sourceId, System.nanoTime());
    pollNow.accept(sourceId);
  }

  private Duration wait(String sourceId) {
    Long last = polledAtNanos.get(sourceId);
    Duration left =
        last == null ? Duration.ZERO : mostOften.minus(Duration.ofNanos(System.nanoTime() - last));
    return left.compareTo(GATHER) > 0 ? left : GATHER;
  }

  /// Somebody knows the address but not the secret.
  void forged(HubSubscription s) {
    forgeries.incrementAndGet();
  }

  /// How many announcements came.
  String counts() {
    return changes + " announcements, " + forgeries + " with a wrong signature";
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,9}")) {
      return DEFAULT_LEASE;
    }
    Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
    return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
  }
}
