package org.harbourwire.ingest.websub;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/// Subscriptions at the hubs that feeds name; without a public address there are none.
public final class WebSub implements Service {
  /// So often at most a hub makes us poll a source, whatever it announces.
  private static final Duration MOST_OFTEN = Duration.ofSeconds(10);

  private final HubSubscriptions known;
  private final @Nullable HubSubscriber subscriber;
  private final @Nullable HubCallback callback;

  /// @param client asks hubs, at the pace of their hosts
  /// @param known where the subscriptions stand
  /// @param polled whether a source is still polled
  /// @param remember keeps where a subscription stands
  /// @param pollNow asks for a poll of a source
  public WebSub(
      WebSubConfig config,
      HubClient client,
      HubSubscriptions known,
      Predicate<String> polled,
      Consumer<HubSubscription> remember,
      Consumer<String> pollNow,
      Clock clock) {
    this.known = known;
    if (config.publicUrl() == null) {
      this.subscriber = null;
      this.callback = null;
    } else {
      HubSecrets secrets = new HubSecrets(requireNonNull(config.secret()));
      HubNotices notices =
          new HubNotices(known::find, polled, remember, pollNow, MOST_OFTEN, clock);
      this.subscriber = new HubSubscriber(client, secrets, config.publicUrl(), clock);
      this.callback = new HubCallback(config, secrets, notices);
    }
  }

  /// After a poll: asks the source's hub if that is due.
  ///
  /// @param offer what the feed says of its hub; empty where it answered that nothing has changed
  /// @return where the subscription stands then, to be kept; nothing when no hub was asked
  /// @throws InterruptedException when we are stopped meanwhile
  public Optional<HubSubscription> polled(String sourceId, Optional<HubOffer> offer)
      throws InterruptedException {
    Optional<HubSubscription> before = known.find(sourceId);
    Optional<HubOffer> hub = offer.or(() -> before.map(s -> new HubOffer(s.hub(), s.topic())));
    HubSubscriber asks = subscriber;
    if (asks == null || hub.isEmpty()) {
      return Optional.empty();
    }
    HubOffer now = hub.get();
    return asks.isDue(now.topic(), now.hub(), before)
        ? Optional.of(asks.ask(sourceId, now.topic(), now.hub()))
        : Optional.empty();
  }

  /// Takes over where a subscription stands.
  public void apply(HubSubscription subscription) {
    known.apply(subscription);
  }

  @Override
  public String name() {
    return "websub";
  }

  @Override
  public void start() {
    if (callback != null) {
      callback.start();
    }
  }

  @Override
  public Health check() {
    return callback == null ? Health.ok("off") : callback.check();
  }

  @Override
  public void close() {
    if (callback != null) {
      callback.close();
    }
  }
}
