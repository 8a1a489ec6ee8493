package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.ExtendedBounds;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.query.Query;
import org.jspecify.annotations.Nullable;

/// Counts what a search finds by days, weeks or months of Hong Kong.
final class DayCounter {
  private static final String DAYS = "days";

  private DayCounter() {}

  /// What Elasticsearch is to count; nothing when no days are to be counted.
  static Map<String, Aggregation> of(@Nullable DaySpan span) {
    if (span == null) {
      return Map.of();
    }
    ExtendedBounds<FieldDateMath> shown =
        ExtendedBounds.of(b -> b.min(at(span.from())).max(at(span.until().minusDays(1))));
    // Its end is rounded down to a week or month, which is then left out: one later.
    ExtendedBounds<FieldDateMath> counted =
        ExtendedBounds.of(b -> b.min(at(span.from())).max(at(span.until().plus(1, span.unit()))));
    return Map.of(
        DAYS,
        Aggregation.of(
            a ->
                a.dateHistogram(
                    h ->
                        h.field("@timestamp")
                            .calendarInterval(interval(span))
                            .timeZone(Query.ZONE.getId())
                            .minDocCount(0)
                            .extendedBounds(shown)
                            .hardBounds(counted))));
  }

  /// What it counted.
  static List<SearchResult.Days> read(Map<String, Aggregate> answer, @Nullable DaySpan span) {
    if (span == null) {
      return List.of();
    }
    return Objects.requireNonNull(answer.get(DAYS)).dateHistogram().buckets().array().stream()
        .map(b -> days(b, span))
        .filter(d -> d.from().isBefore(span.until()))
        .toList();
  }

  /// A week or month that begins before the span, or ends after it, is cut to it.
  private static SearchResult.Days days(DateHistogramBucket bucket, DaySpan span) {
    LocalDate from = Instant.ofEpochMilli(bucket.key()).atZone(Query.ZONE).toLocalDate();
    LocalDate until = from.plus(1, span.unit());
    return new SearchResult.Days(
        from.isBefore(span.from()) ? span.from() : from,
        until.isAfter(span.until()) ? span.until() : until,
        bucket.docCount());
  }

  private static CalendarInterval interval(DaySpan span) {
    return switch (span.unit()) {
      case DAYS -> CalendarInterval.Day;
      case WEEKS -> CalendarInterval.Week;
      default -> CalendarInterval.Month;
    };
  }

  private static FieldDateMath at(LocalDate day) {
    String instant = day.atStartOfDay(Query.ZONE).toInstant().toString();
    return FieldDateMath.of(f -> f.expr(instant));
  }
}
