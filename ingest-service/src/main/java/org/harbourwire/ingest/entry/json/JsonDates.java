package org.harbourwire.ingest.entry.json;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.json.Members;
import org.jspecify.annotations.Nullable;

/// Reads the dates of JSON lists, whose members' names may say that they are in UTC.
final class JsonDates {
  private final DateParser dates;
  private final ZoneId zone;

  /// @param zone of dates that name none
  JsonDates(DateParser dates, ZoneId zone) {
    this.dates = dates;
    this.zone = zone;
  }

  Optional<ParsedDate> read(Members.Written written) {
    return read(written.text(), written.universal() ? ZoneOffset.UTC : zone);
  }

  Optional<ParsedDate> read(@Nullable String text) {
    return text == null ? Optional.empty() : read(text, zone);
  }

  private Optional<ParsedDate> read(String text, ZoneId ofText) {
    return dates.parseField(text, ofText);
  }
}
