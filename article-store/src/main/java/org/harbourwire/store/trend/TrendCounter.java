package org.harbourwire.store.trend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.query.Query;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.trend.Trend.Kind;

/// Counts what was published a day on each topic and entity, over the articles that stand now: what
/// was withdrawn or tagged anew is counted as it is.
public final class TrendCounter {
  /// Days that are counted, today among them: what comes later than that changes no trend.
  public static final int DAYS = 8;

  private static final int USUAL_DAYS = 7;
  private static final int MOST_TAGS = 500;
  private static final String DAY = "day";

  private final ElasticsearchClient client;

  public TrendCounter(ElasticsearchClient client) {
    this.client = client;
  }

  /// The trends of the last [#DAYS] days.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public List<Trend> count(Instant now) {
    LocalDate first = firstDay(now).minusDays(USUAL_DAYS);
    try {
      var answer =
          client.search(
              s ->
                  s.index(IndexDefinition.ALIAS)
                      .size(0)
                      .query(
                          q ->
                              q.range(
                                  r ->
                                      r.date(
                                          d -> d.field("@timestamp").gte(begin(first).toString()))))
                      .aggregations(Kind.TOPIC.name(), a -> tags(a, "topics"))
                      .aggregations(Kind.ENTITY.name(), a -> tags(a, "entities.name")),
              Void.class);
      List<Trend> trends = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        Aggregate tags = Objects.requireNonNull(answer.aggregations().get(kind.name()));
        tags.sterms().buckets().array().forEach(tag -> add(kind, tag, now, trends));
      }
      return trends;
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("trends cannot be counted: " + e.getMessage(), e);
    }
  }

  /// The first day that is counted.
  static LocalDate firstDay(Instant now) {
    return LocalDate.ofInstant(now, Query.ZONE).minusDays(DAYS - 1);
  }

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(Query.ZONE).toInstant();
  }

  private static Aggregation.Builder.ContainerBuilder tags(Aggregation.Builder a, String field) {
    return a.terms(t -> t.field(field).size(MOST_TAGS))
        .aggregations(
            DAY,
            d ->
                d.dateHistogram(
                        h ->
                            h.field("@timestamp")
                                .calendarInterval(CalendarInterval.Day)
                                .timeZone(Query.ZONE.getId())
                                .minDocCount(1))
                    .aggregations(
                        "stories", c -> c.cardinality(x -> x.field(ArticleDocument.STORY_KEY)))
                    .aggregations("sources", c -> c.cardinality(x -> x.field("source.id"))));
  }

  private static void add(Kind kind, StringTermsBucket tag, Instant now, List<Trend> trends) {
    List<DateHistogramBucket> days =
        Objects.requireNonNull(tag.aggregations().get(DAY)).dateHistogram().buckets().array();
    Map<LocalDate, Long> articles = new HashMap<>();
    days.forEach(d -> articles.put(day(d), d.docCount()));
    for (DateHistogramBucket bucket : days) {
      LocalDate day = day(bucket);
      if (!day.isBefore(firstDay(now))) {
        trends.add(
            new Trend(
                kind,
                tag.key().stringValue(),
                day,
                bucket.docCount(),
                cardinality(bucket, "stories"),
                cardinality(bucket, "sources"),
                usual(day, articles),
                now));
      }
    }
  }

  private static double usual(LocalDate day, Map<LocalDate, Long> articles) {
    return day.minusDays(USUAL_DAYS)
        .datesUntil(day)
        .mapToLong(d -> articles.getOrDefault(d, 0L))
        .average()
        .orElse(0);
  }

  private static LocalDate day(DateHistogramBucket bucket) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), Query.ZONE);
  }

  private static long cardinality(DateHistogramBucket bucket, String name) {
    return Objects.requireNonNull(bucket.aggregations().get(name)).cardinality().value();
  }
}
