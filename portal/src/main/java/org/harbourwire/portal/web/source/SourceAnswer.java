package org.harbourwire.portal.web.source;

import java.time.Instant;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.portal.board.SourceBoard;
import org.jspecify.annotations.Nullable;

/// A source as JSON, in `GET /api/sources`.
///
/// @param status that of its health; `paused` when it is not polled, `waiting` when it was not yet
/// @param error what is wrong, in words; absent when well
/// @param perDay how many entries a day it usually brings; absent when that is not known yet
public record SourceAnswer(
    String id,
    String name,
    String url,
    SourceType type,
    @Nullable String kind,
    @Nullable String publisher,
    Usage usage,
    boolean paused,
    String status,
    @Nullable String error,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastNewAt,
    @Nullable Instant nextPollAt,
    @Nullable Integer entries,
    @Nullable Double perDay) {

  static SourceAnswer of(SourceBoard.Standing standing) {
    Source s = standing.source();
    SourceHealth health = standing.health();
    boolean polled = s.polled();
    if (health == null) {
      return idle(s, polled ? "waiting" : "paused");
    }
    return new SourceAnswer(
        s.id(),
        s.name(),
        s.url(),
        s.type(),
        s.kind(),
        s.publisher(),
        s.usage(),
        s.paused(),
        polled ? health.status() : "paused",
        health.error(),
        health.lastSuccessAt(),
        health.lastNewAt(),
        polled ? health.nextPollAt() : null,
        health.entries(),
        health.perDay() == 0 ? null : health.perDay());
  }

  private static SourceAnswer idle(Source s, String status) {
    return new SourceAnswer(
        s.id(),
        s.name(),
        s.url(),
        s.type(),
        s.kind(),
        s.publisher(),
        s.usage(),
        s.paused(),
        status,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
