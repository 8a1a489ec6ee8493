package org.harbourwire.ingest.health;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.harbourwire.contract.source.Chronicle;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.PublishingProfile;
import org.harbourwire.contract.source.QuietTimes;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.Trouble;
import org.harbourwire.ingest.cadence.Cadence;
import org.harbourwire.ingest.cadence.ProfileKeeper;
import org.harbourwire.ingest.cadence.Silence;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.schedule.BackOff;
import org.harbourwire.ingest.schedule.PollTiming;
import org.jspecify.annotations.Nullable;

/// Tells from each poll how its source does, when it is polled next, and what its operator is to
/// know. An event marks a change: a source that stays broken or silent is told of once.
public final class SourceWatch {
  private final PollTiming timing;
  private final Function<String, PageStanding> pages;
  private final Clock clock;

  /// @param pages how the pages do that a source, given by its id, listed last
  public SourceWatch(PollTiming timing, Function<String, PageStanding> pages, Clock clock) {
    this.timing = timing;
    this.pages = pages;
    this.clock = clock;
  }

  /// After a list was had.
  ///
  /// @param before where the source stood
  /// @param fresh its entries that were never seen before and are no old news
  /// @param changed how many are new or changed
  public Turn listed(
      Source source, SourceState before, PollAnswer.Listed answer, List<Entry> fresh, int changed) {
    Instant now = clock.instant();
    Course course = new Course(source, before, now);
    course.published(fresh);
    course.sentTo(answer.movedTo());
    course.asks(answer.feed().quiet());
    SourceState next =
        before
            .with(course.chronicle)
            .answered(
                answer.etag().orElse(null),
                answer.lastModified().orElse(null),
                answer.entries().size(),
                changed,
                now,
                course.nextPoll(answer.freshFor()));
    return course.turn(next, course.status("ok"), changed);
  }

  /// After the answer that nothing has changed.
  public Turn unchanged(Source source, SourceState before, PollAnswer.Unchanged answer) {
    Instant now = clock.instant();
    Course course = new Course(source, before, now);
    course.published(List.of());
    course.sentTo(answer.movedTo());
    SourceState next =
        before.with(course.chronicle).unchanged(now, course.nextPoll(answer.freshFor()));
    String status = course.status("unchanged");
    return course.turn(next, status, status.equals("unchanged") ? before.fresh() : 0);
  }

  /// After a failure.
  ///
  /// @param tried what came of looking for another address, if it was looked for just now
  public Turn failed(
      Source source, SourceState before, PollAnswer.Failed failure, Optional<List<String>> tried) {
    Instant now = clock.instant();
    int failures = before.failures() + 1;
    Trouble known = before.chronicle().trouble();
    Trouble trouble =
        known == null ? Trouble.begins(failure.kind(), now) : known.again(failure.kind());
    if (tried.isPresent()) {
      trouble = trouble.notHealed(tried.get(), now);
    }
    List<SourceEvent> events = new ArrayList<>();
    if (!trouble.told() && failures >= BackOff.of(failure.kind()).patience()) {
      events.add(new EventWriter(source, before, now).broken(trouble, failures, failure.reason()));
      trouble = trouble.asTold();
    }
    Instant nextPoll =
        timing.afterFailure(now, source.interval(), failure.kind(), failures, failure.retryAfter());
    SourceState next = before.with(before.chronicle().ailing(trouble)).failed(now, nextPoll);
    double perDay = Cadence.of(before.chronicle().profile(), source.zone()).perDay();
    SourceHealth health =
        SourceHealth.of(source, next, "failing", failure.reason(), next.fresh(), perDay, now);
    return new Turn(next, health, events);
  }

  /// After its list was found at another address, where it is polled from now on.
  public Turn moved(
      Source source,
      SourceState before,
      Move move,
      PollAnswer.Listed answer,
      List<Entry> fresh,
      int changed) {
    Turn there = listed(source, at(move, before), answer, fresh, changed);
    return there.with(new EventWriter(source, before, clock.instant()).moved(move));
  }

  /// After its list was had again where its configuration says.
  public Turn returned(
      Source source, SourceState before, PollAnswer.Listed answer, List<Entry> fresh, int changed) {
    Turn back = listed(source, at(null, before), answer, fresh, changed);
    Move move = before.chronicle().move();
    return move == null
        ? back
        : back.with(new EventWriter(source, before, clock.instant()).returned(move));
  }

  private static SourceState at(@Nullable Move move, SourceState before) {
    return before.with(before.chronicle().moved(move));
  }

  /// One answered poll of one source.
  private final class Course {
    private final Source source;
    private final SourceState before;
    private final Instant now;
    private final EventWriter writer;
    private final List<SourceEvent> events = new ArrayList<>();
    private Chronicle chronicle;
    private Cadence cadence;
    private @Nullable String lost;

    Course(Source source, SourceState before, Instant now) {
      this.source = source;
      this.before = before;
      this.now = now;
      this.writer = new EventWriter(source, before, now);
      this.chronicle = before.chronicle();
      this.cadence = Cadence.of(chronicle.profile(), source.zone());
    }

    void published(List<Entry> fresh) {
      Instant lastNew = chronicle.lastNewAt();
      Trouble trouble = chronicle.trouble();
      if (trouble != null && trouble.told()) {
        events.add(writer.recovered(trouble));
      }
      FreshEntries news = new FreshEntries(fresh, before.polls() == 0, now);
      PublishingProfile profile =
          ProfileKeeper.observe(chronicle.profile(), news.times(), source.zone(), now);
      cadence = Cadence.of(profile, source.zone());
      chronicle = chronicle.published(profile, fresh.isEmpty() ? lastNew : news.newest());
      pages(pages.apply(source.id()));
      if (lastNew == null) {
        return;
      }
      if (!fresh.isEmpty() && chronicle.silentSince() != null) {
        events.add(writer.speaksAgain(lastNew));
        chronicle = chronicle.silent(null);
      } else if (fresh.isEmpty()
          && chronicle.silentSince() == null
          && Silence.is(cadence, lastNew, now)) {
        events.add(writer.silent(lastNew, cadence));
        chronicle = chronicle.silent(now);
      }
    }

    /// What is not known changes nothing.
    private void pages(PageStanding standing) {
      Instant since = chronicle.pagesLostSince();
      if (standing instanceof PageStanding.Lost l) {
        lost = l.inWords();
        if (since == null) {
          events.add(writer.pagesLost(l));
          chronicle = chronicle.pagesLost(now);
        }
      } else if (standing instanceof PageStanding.Had && since != null) {
        events.add(writer.pagesFound(since));
        chronicle = chronicle.pagesLost(null);
      }
    }

    void sentTo(Optional<URI> movedTo) {
      String there = movedTo.map(URI::toString).orElse(null);
      if (there == null || there.equals(before.address())) {
        chronicle = chronicle.redirected(null);
      } else if (there.equals(chronicle.redirect()) || Healer.isLost(before)) {
        String why =
            Healer.isLost(before)
                ? "it was lost at its old address, which now leads there"
                : "its old address sent us there for good twice in a row";
        Move move = new Move(there, source.type(), why, now, now);
        events.add(writer.moved(move));
        chronicle = chronicle.moved(move);
      } else {
        chronicle = chronicle.redirected(there);
      }
    }

    void asks(QuietTimes quiet) {
      chronicle = chronicle.asking(quiet);
    }

    Instant nextPoll(Duration freshFor) {
      QuietTimes quiet = Objects.requireNonNullElse(chronicle.quiet(), QuietTimes.NONE);
      return timing.afterSuccess(now, source, cadence, freshFor, quiet);
    }

    String status(String well) {
      if (lost != null) {
        return "pages-lost";
      }
      return chronicle.silentSince() != null ? "silent" : chronicle.move() != null ? "moved" : well;
    }

    Turn turn(SourceState next, String status, int changed) {
      SourceHealth health =
          SourceHealth.of(source, next, status, lost, changed, cadence.perDay(), now);
      return new Turn(next, health, events);
    }
  }
}
