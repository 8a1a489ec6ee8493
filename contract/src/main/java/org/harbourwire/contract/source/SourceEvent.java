package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// That something happened to a source of which its operator is to know: value of
/// `news.source-health.v1` under `<source id>|<event id>`, a key of its own, so that compaction
/// swallows none.
///
/// @param id the same for the same event, also when it is written twice
/// @param sourceId id of the source
/// @param name what people call it
/// @param url where it was polled when it happened
/// @param kind what happened
/// @param message the same in a sentence
/// @param failure of a broken source: why
/// @param at when we saw it
public record SourceEvent(
    String id,
    String sourceId,
    String name,
    @Address String url,
    Kind kind,
    String message,
    @Nullable FailureClass failure,
    Instant at) {

  /// What happened.
  public enum Kind {
    /// It failed several times in a row.
    BROKEN,
    /// It was broken and answers again.
    RECOVERED,
    /// It is polled at another address from now on.
    MOVED,
    /// It has brought nothing new for much longer than it usually does.
    SILENT,
    /// It was silent and has brought something new.
    SPEAKS_AGAIN,
    /// Its list is well, but none of the pages that it listed last could be had.
    PAGES_LOST,
    /// Its pages could not be had and can be again.
    PAGES_FOUND;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The key of its record.
  public String recordKey() {
    return sourceId + "|" + id;
  }

  /// Whether a record of `news.source-health.v1` under `key` is an event.
  public static boolean isKey(String key) {
    return key.indexOf('|') >= 0;
  }
}
