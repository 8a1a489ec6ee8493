package org.harbourwire.portal.web.trend;

import java.time.Instant;
import java.util.List;
import org.harbourwire.portal.trend.Trend;
import org.harbourwire.portal.trend.Window;
import org.harbourwire.store.search.Gains;
import org.harbourwire.store.search.Period;

/// What `GET /api/trends` answers.
///
/// @param window its name
/// @param from the period's first moment
/// @param until the moment after its last
/// @param articles how many articles it has
/// @param articlesBefore how many the period before has
/// @param topics those that gained, by id, the surest first
/// @param entities those that gained, by name, the surest first
public record TrendAnswer(
    String window,
    Instant from,
    Instant until,
    long articles,
    long articlesBefore,
    List<Trend> topics,
    List<Trend> entities) {

  static TrendAnswer of(Window window, Period period, Gains gains) {
    return new TrendAnswer(
        window.parameter(),
        period.from(),
        period.until(),
        gains.articles(),
        gains.articlesBefore(),
        Trend.topics(gains),
        Trend.entities(gains));
  }
}
