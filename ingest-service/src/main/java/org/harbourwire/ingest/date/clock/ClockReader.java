package org.harbourwire.ingest.date.clock;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.clock.HalfDay.HalfMatch;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.jspecify.annotations.Nullable;

/// Reads a time of day: `17:30`, `5:30:15 pm`, `5.30pm`, `17h30`, `17.30 Uhr`, `1730 hrs`, 下午5時30分.
public final class ClockReader {
  /// How freely a time may be written at a place.
  public enum Form {
    /// With a sign or a unit that makes it a time.
    PLAIN,
    /// `17.30` too: a word such as "at" stands before it.
    INTRODUCED,
    /// `17`, `1730`, `173000` and `17-30` too, as after the `T` of ISO 8601.
    COMPACT
  }

  /// Words and signs after a time that say no more than that it is one.
  private static final Set<String> UNITS =
      WordTable.inOrder(ClockReader.class, "clock-units.txt").values().stream()
          .flatMap(List::stream)
          .collect(toUnmodifiableSet());

  private final DateTokens tokens;
  private final HanClock han;
  private final LatinClock latin;

  public ClockReader(DateTokens tokens) {
    this.tokens = tokens;
    this.han = new HanClock(tokens);
    this.latin = new LatinClock(tokens);
  }

  /// The time that starts at token `index`, if one does. One that cannot be is none where it is
  /// written in digits alone (25:00), else one that is not told (25時, 17:30 AM).
  public @Nullable ClockMatch read(int index, Form form) {
    HalfMatch before = HalfDay.at(tokens, index);
    int at = before.next();
    ClockMatch match = atNumber(at, form);
    if (match == null) {
      return HalfDay.isNoon(tokens, index) ? ClockMatch.minutes(12, 0, at) : null;
    }
    HalfMatch half = before.half() == HalfDay.NONE ? HalfDay.after(tokens, match.next()) : before;
    boolean named = half.half() != HalfDay.NONE;
    boolean bareHour = match.next() == at + 1 && tokens.at(at).text().length() <= 2;
    if (bareHour && form != Form.COMPACT && !named) {
      return null;
    }
    int next = afterUnit(Math.max(match.next(), half.next()), match);
    return told(match.until(next), half.half(), HanClock.isUnit(tokens.at(at + 1)));
  }

  private static @Nullable ClockMatch told(ClockMatch match, HalfDay half, boolean withUnits) {
    if (!match.isTold()) {
      return match;
    }
    int hour = half.hour(match.hour());
    ClockMatch result = hour < 0 ? match.untold() : match.withHour(hour);
    return result.isPossible() ? result : withUnits ? match.untold() : null;
  }

  private @Nullable ClockMatch atNumber(int index, Form form) {
    Token hour = tokens.at(index);
    if (hour.isNumber(1, 2)) {
      return HanClock.isUnit(tokens.at(index + 1))
          ? han.after((int) hour.value(), index + 2)
          : latin.read(index, form);
    }
    boolean digits = form == Form.COMPACT || (hour.isNumber(4, 4) && isUnit(index + 1));
    return digits ? latin.digits(index) : null;
  }

  private int afterUnit(int index, ClockMatch match) {
    // A capital after seconds is a zone of RFC 822.
    boolean zone = match.precision() == PublishedPrecision.SECOND && tokens.isCapital(index);
    return isUnit(index) && !zone ? index + 1 : index;
  }

  private boolean isUnit(int index) {
    return UNITS.contains(tokens.at(index).text());
  }
}
