package org.harbourwire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.health.Healer;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.outbox.KafkaUnavailable;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubOffer;
import org.harbourwire.ingest.websub.WebSub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls a source: asks it, finds what is new, changed or taken back, and lets those pages wait to
/// be fetched. A source that is gone is looked for on its site; one that was found elsewhere is
/// tried once a day where its configuration says.
///
/// A poll asks one host. Where it goes on to another one, it waits its turn with that one's owner.
public final class Poller {
  private static final int MOST_HOSTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Fetcher fetcher;
  private final SourceReader reader;
  private final SourceStates states;
  private final PollWriter writer;
  private final Scheduler scheduler;
  private final WebSub hubs;
  private final Clock clock;

  public Poller(
      Fetcher fetcher,
      SourceStates states,
      Scheduler scheduler,
      PollTiming timing,
      WebSub hubs,
      Clock clock) {
    this.fetcher = fetcher;
    this.reader = new SourceReader(fetcher, clock);
    this.states = states;
    this.writer = new PollWriter(states, timing, clock);
    this.scheduler = scheduler;
    this.hubs = hubs;
    this.clock = clock;
  }

  /// Polls `source` and writes what came of it through `outbox`.
  ///
  /// @throws InterruptedException when we are stopped: nothing is told of the source, and the
  ///   request is to be done again
  public void poll(FetchRequest request, Source source, Outbox outbox) throws InterruptedException {
    SourceState state = states.of(source);
    Instant last = state.lastPollAt();
    Optional<FetchRequest> sentOn = Optional.empty();
    // Else it was asked for before a restart, and polled since.
    if (last == null || request.requestedAt().isAfter(last)) {
      try {
        sentOn = new Visit(request, source, outbox).make(state);
      } catch (KafkaUnavailable e) {
        throw e; // No fault of the source.
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.error("cannot poll {}", source.id(), e);
        writer.failed(fault(e), Optional.empty(), source, state, outbox);
      }
    }
    sentOn.ifPresentOrElse(scheduler::sentOn, () -> scheduler.ended(request));
  }

  private static PollAnswer.Failed fault(Throwable e) {
    return new PollAnswer.Failed(
        FailureClass.INTERNAL, "cannot be polled: " + e, Duration.ZERO, Optional.empty());
  }

  /// A poll's visit to one host. What it comes to is the same poll, handed over to another host's
  /// owner, or empty when the poll has ended.
  private final class Visit {
    private final FetchRequest request;
    private final Source source;
    private final Outbox outbox;

    Visit(FetchRequest request, Source source, Outbox outbox) {
      this.request = request;
      this.source = source;
      this.outbox = outbox;
    }

    Optional<FetchRequest> make(SourceState state) throws InterruptedException {
      Move move = state.chronicle().move();
      URI at = URI.create(request.target());
      if (move == null) {
        return ask(at, source.type(), state);
      }
      boolean toReturn = PollTiming.isToReturn(state, request.requestedAt());
      if (request.location() == null) {
        if (toReturn && isBack(state)) {
          return Optional.empty();
        }
        at = URI.create(move.url());
        if (!HostName.same(at, URI.create(source.url()))) {
          return sentOn(at, true);
        }
      }
      Instant now = clock.instant();
      return ask(
          at,
          move.type(),
          toReturn ? state.with(state.chronicle().moved(move.checked(now))) : state);
    }

    /// Whether its list is where its configuration says: there itself, not just a pointer to it.
    private boolean isBack(SourceState state) throws InterruptedException {
      URI configured = URI.create(source.url());
      if (reader.read(configured, source.type(), source, SourceReader.Known.WANTED_WHOLE)
              instanceof PollAnswer.Listed list
          && list.movedTo().isEmpty()) {
        writer.returned(list, source, state, outbox);
        return true;
      }
      outbox.decided(source.url(), Stage.POLL, "still-moved", null, source.id());
      return false;
    }

    private Optional<FetchRequest> ask(URI at, SourceType type, SourceState state)
        throws InterruptedException {
      return switch (reader.read(at, type, source, known(state)).to(request)) {
        case PollAnswer.Listed l -> {
          writer.listed(l, source, state, outbox);
          reader.remember(l);
          yield heard(hubs.afterList(source.id(), l.hub()));
        }
        case PollAnswer.Unchanged u -> {
          writer.unchanged(u, source, state, outbox);
          yield heard(hubs.afterNothingNew(source.id(), u.hub()));
        }
        case PollAnswer.Elsewhere e when mayGoOn() -> sentOn(e.location(), e.forGood());
        case PollAnswer.Elsewhere e -> failed(astray(), Optional.empty(), state);
        case PollAnswer.Failed f -> unlessHealed(f, at, state);
      };
    }

    private SourceReader.Known known(SourceState state) {
      return SourceReader.Known.of(
          state,
          states.isWantedWhole(state, clock.instant()) || hubs.isToLookFor(source.id()),
          () -> states.seenOf(source.id()).stream().map(SeenEntry::url));
    }

    /// Lets the request to its hub, if one is due, wait its turn with the owner of that one's host.
    private Optional<FetchRequest> heard(Optional<HubOffer> due) throws InterruptedException {
      Instant now = clock.instant();
      if (due.isPresent()) {
        HubOffer to = due.get();
        outbox.request(FetchRequest.hub(source.id(), to.topic(), to.hub(), now)).send();
      } else if (hubs.isToLookFor(source.id())) {
        HubSubscription none = HubSubscription.none(source.id(), source.url(), now);
        outbox.subscription(none).send();
        hubs.apply(none);
      }
      return Optional.empty();
    }

    private Optional<FetchRequest> unlessHealed(
        PollAnswer.Failed failure, URI at, SourceState state) throws InterruptedException {
      Healer healer = new Healer(new SiteSearch(reader, fetcher, source, at), clock);
      if (!healer.isDue(state, failure.kind())) {
        return failed(failure, Optional.empty(), state);
      }
      Healer.Attempt attempt = healer.heal(state, failure, states.seenOf(source.id()));
      attempt
          .steps()
          .forEach(s -> outbox.decided(source.url(), Stage.POLL, "looked-for", s, source.id()));
      if (attempt.found().isPresent()) {
        writer.moved(attempt.found().get(), source, state, outbox);
        return Optional.empty();
      }
      return attempt.elsewhere().isPresent() && mayGoOn()
          ? sentOn(attempt.elsewhere().get(), true)
          : failed(failure, Optional.of(attempt.steps()), state);
    }

    private Optional<FetchRequest> failed(
        PollAnswer.Failed failure, Optional<List<String>> tried, SourceState state)
        throws InterruptedException {
      writer.failed(failure, tried, source, state, outbox);
      return Optional.empty();
    }

    private boolean mayGoOn() {
      return request.redirects() < MOST_HOSTS;
    }

    private Optional<FetchRequest> sentOn(URI there, boolean forGood) throws InterruptedException {
      FetchRequest poll = request.sentOn(there.toString(), forGood);
      String why = "goes on at " + there;
      outbox
          .request(poll)
          .decided(request.target(), Stage.POLL, "sent-on", why, source.id())
          .send();
      return Optional.of(poll);
    }

    private static PollAnswer.Failed astray() {
      return new PollAnswer.Failed(
          FailureClass.SERVER_ERROR,
          "it sends us from host to host",
          Duration.ZERO,
          Optional.empty());
    }
  }
}
