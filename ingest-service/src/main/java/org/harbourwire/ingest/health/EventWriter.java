package org.harbourwire.ingest.health;

import java.time.Duration;
import java.time.Instant;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.Trouble;
import org.harbourwire.ingest.cadence.Cadence;
import org.jspecify.annotations.Nullable;

/// Writes the events of one source at one time. An event that is written again after a kill has the
/// same id: it is made of what began it, which was written before.
///
/// @param before where the source stood
record EventWriter(Source source, SourceState before, Instant now) {
  private static final int ID_LENGTH = 32;

  SourceEvent broken(Trouble trouble, int failures, String reason) {
    String message =
        "%s is broken: %s. %d polls in a row failed since %s; it is tried on."
            .formatted(source.name(), reason, failures, day(trouble.since()));
    return event(Kind.BROKEN, trouble.since(), message, trouble.failure());
  }

  SourceEvent recovered(Trouble trouble) {
    String message =
        "%s answers again after %s."
            .formatted(source.name(), inWords(Duration.between(trouble.since(), now)));
    return event(Kind.RECOVERED, trouble.since(), message, null);
  }

  SourceEvent moved(Move move) {
    String message = "%s is now polled at %s: %s.".formatted(source.name(), move.url(), move.why());
    return event(Kind.MOVED, before.address() + " → " + move.url(), message, null);
  }

  SourceEvent returned(Move move) {
    String message =
        "%s is back at %s and polled there again.".formatted(source.name(), source.url());
    return event(Kind.MOVED, move.url() + " ← " + move.at(), message, null);
  }

  SourceEvent silent(Instant lastNew, Cadence cadence) {
    String message =
        "%s has brought nothing new for %s; usually it brings %s."
            .formatted(
                source.name(), inWords(Duration.between(lastNew, now)), usually(cadence.perDay()));
    return event(Kind.SILENT, lastNew, message, null);
  }

  SourceEvent speaksAgain(Instant lastNew) {
    String message =
        "%s brings news again after %s."
            .formatted(source.name(), inWords(Duration.between(lastNew, now)));
    return event(Kind.SPEAKS_AGAIN, lastNew, message, null);
  }

  SourceEvent pagesLost(PageStanding.Lost lost) {
    String message = "%s gives no articles: %s.".formatted(source.name(), lost.inWords());
    Object began = before.listedAt() == null ? now : before.listedAt();
    return event(Kind.PAGES_LOST, began, message, null);
  }

  SourceEvent pagesFound(Instant lostSince) {
    String message =
        "%s: its pages can be had again after %s."
            .formatted(source.name(), inWords(Duration.between(lostSince, now)));
    return event(Kind.PAGES_FOUND, lostSince, message, null);
  }

  private SourceEvent event(
      Kind kind, Object began, String message, @Nullable FailureClass failure) {
    String id = "ev_" + ArticleId.hash(source.id() + "|" + kind.wireName() + "|" + began);
    return new SourceEvent(
        id.substring(0, ID_LENGTH),
        source.id(),
        source.name(),
        before.address(),
        kind,
        message,
        failure,
        now);
  }

  private String day(Instant at) {
    var local = at.atZone(source.zone()).toLocalDateTime();
    return local.toLocalDate() + " " + local.toLocalTime().withNano(0);
  }

  private static String usually(double perDay) {
    return perDay >= 1
        ? "about %d a day".formatted(Math.round(perDay))
        : "about %d a month".formatted(Math.max(1, Math.round(perDay * 30)));
  }

  private static String inWords(Duration d) {
    return d.toDays() >= 2
        ? d.toDays() + " days"
        : d.toHours() >= 2 ? d.toHours() + " hours" : Math.max(1, d.toMinutes()) + " minutes";
  }
}
