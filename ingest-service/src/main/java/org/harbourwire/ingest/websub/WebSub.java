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

  /// Whether nobody has looked yet which hub that source names: its list is wanted whole then,
  /// changed or not.
  public boolean isToLookFor(String sourceId) {
    return subscriber != null && known.find(sourceId).isEmpty();
  }

  /// The hub to be asked after the list of that source was had.
  ///
  /// @param offer what the list says of its hub
  public Optional<HubOffer> afterList(String sourceId, Optional<HubOffer> offer) {
    return due(sourceId, offer.or(() -> before(sourceId)));
  }

  /// The hub to be asked after that source answered that nothing has changed: the list's own word
  /// stands, as such an answer may tell less than the list.
  ///
  /// @param offer what the answer says of the hub
  public Optional<HubOffer> afterNothingNew(String sourceId, Optional<HubOffer> offer) {
    return due(sourceId, before(sourceId).or(() -> offer));
  }

  private Optional<HubOffer> before(String sourceId) {
    return known
        .find(sourceId)
        .flatMap(s -> Optional.ofNullable(s.hub()).map(hub -> new HubOffer(hub, s.topic())));
  }

  private Optional<HubOffer> due(String sourceId, Optional<HubOffer> hub) {
    HubSubscriber asks = subscriber;
    return asks == null
        ? Optional.empty()
        : hub.filter(offer -> asks.isDue(offer, known.find(sourceId)));
  }

  /// The subscription to be kept before [#ask] asks its hub, which may answer at once; empty when
  /// it need not be asked any more.
  public Optional<HubSubscription> begin(String sourceId, HubOffer offer) {
    HubSubscriber asks = subscriber;
    return asks == null
        ? Optional.empty()
        : due(sourceId, Optional.of(offer)).map(due -> asks.begin(sourceId, due));
  }

  /// Asks a hub; only the owner of its host does.
  ///
  /// @return where the subscription stands then
  /// @throws InterruptedException when we are stopped meanwhile
  public HubSubscription ask(HubSubscription asked) throws InterruptedException {
    return subscriber == null ? asked : subscriber.ask(asked);
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
