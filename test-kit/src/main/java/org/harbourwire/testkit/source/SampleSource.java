package org.harbourwire.testkit.source;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;

/// What is told of an invented source that fails, with something in every field.
public final class SampleSource {
  public static final String ID = "tern-bay";

  private static final String NAME = "Tern Bay Gazette";
  private static final String URL = "http://gazette.example/feed";

  private SampleSource() {}

  /// How it does after a poll that failed at `at`.
  public static SourceHealth failing(Instant at) {
    return new SourceHealth(
        ID,
        NAME,
        URL,
        "failing",
        "answers 500",
        at,
        at,
        at,
        10,
        2,
        3,
        FailureClass.SERVER_ERROR,
        at,
        at,
        4.5,
        at,
        null,
        List.of("looked for another feed: none"));
  }

  /// That it broke at `at`.
  public static SourceEvent broken(Instant at) {
    return new SourceEvent(
        "event-1",
        ID,
        NAME,
        URL,
        SourceEvent.Kind.BROKEN,
        NAME + " cannot be polled.",
        FailureClass.SERVER_ERROR,
        at);
  }
}
