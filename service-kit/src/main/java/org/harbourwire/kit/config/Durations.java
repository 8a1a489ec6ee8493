package org.harbourwire.kit.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `30s`, `10 min`, `1h`, `2 days`, `500ms`, or ISO-8601 (`PT10M`).
public final class Durations extends StdDeserializer<Duration> {
  private static final long serialVersionUID = 1;
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([a-z]+)");

  private static final long MOST = 1_000_000_000;
  private static final List<Map.Entry<Duration, String>> UNITS =
      List.of(
          Map.entry(Duration.ofDays(1), "d"),
          Map.entry(Duration.ofHours(1), "h"),
          Map.entry(Duration.ofMinutes(1), "min"),
          Map.entry(Duration.ofSeconds(1), "s"),
          Map.entry(Duration.ofMillis(1), "ms"));

  Durations() {
    super(Duration.class);
  }

  @Override
  public Duration deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      return (Duration) context.handleUnexpectedToken(Duration.class, parser);
    }
    String text = parser.getText();
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      return (Duration)
          context.handleWeirdStringValue(Duration.class, text, String.valueOf(e.getMessage()));
    }
  }

  /// The duration that `written` says.
  ///
  /// @throws IllegalArgumentException when it says none
  public static Duration parse(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    Matcher m = FORM.matcher(text);
    Duration unit = m.matches() ? unit(m.group(2)) : Duration.ZERO;
    if (unit.isPositive()) {
      return unit.multipliedBy(Long.parseLong(m.group(1)));
    }
    try {
      return Duration.parse(text.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a duration such as 30s, 10 min, 1h", e);
    }
  }

  /// The shortest of those forms that says it exactly.
  public static String inWords(Duration duration) {
    for (Map.Entry<Duration, String> unit : UNITS) {
      long count = duration.dividedBy(unit.getKey());
      boolean exact = unit.getKey().multipliedBy(count).equals(duration);
      if (exact && count > 0 && count < MOST) {
        return count + " " + unit.getValue();
      }
    }
    return duration.toString();
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "ms" -> Duration.ofMillis(1);
      case "s", "sec", "second", "seconds" -> Duration.ofSeconds(1);
      case "m", "min", "minute", "minutes" -> Duration.ofMinutes(1);
      case "h", "hour", "hours" -> Duration.ofHours(1);
      case "d", "day", "days" -> Duration.ofDays(1);
      default -> Duration.ZERO;
    };
  }
}
