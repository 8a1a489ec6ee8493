package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;

/// Counts topics and entities over a period and the one before, by one aggregation of articles that
/// still stand.
public final class GainSearch {
  private static final String TOPICS = "topics";
  private static final String ENTITIES = "entities";
  private static final String NOW = "now";
  private static final String STEPS = "steps";

  /// The most frequent values of the period: a rarer one is in too few articles to tell.
  private static final int VALUES = 200;

  private final ElasticsearchClient client;

  public GainSearch(ElasticsearchClient client) {
    this.client = client;
  }

  /// What there was in `period` and before.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Gains over(Period period) {
    try {
      SearchResponse<Void> response =
          client.search(
              s ->
                  s.index(IndexDefinition.ALIAS)
                      .size(0)
                      .trackTotalHits(t -> t.enabled(true))
                      .query(between(period.beforeFrom(), period.until()))
                      .aggregations(NOW, now(period))
                      .aggregations(TOPICS, counted("topics", period))
                      .aggregations(ENTITIES, counted("entities.name", period)),
              Void.class);
      return read(response, period);
    } catch (IOException | ElasticsearchException e) {
      throw new StoreUnavailable("cannot count: " + e.getMessage(), e);
    }
  }

  private static Aggregation counted(String field, Period period) {
    return Aggregation.of(
        a ->
            a.terms(t -> t.field(field).size(VALUES).order(NamedValue.of(NOW, SortOrder.Desc)))
                .aggregations(NOW, now(period))
                .aggregations(STEPS, steps(period)));
  }

  private static Aggregation now(Period period) {
    return Aggregation.of(a -> a.filter(between(period.from(), period.until())));
  }

  private static Aggregation steps(Period period) {
    long step = period.step().toMillis();
    long offset = Math.floorMod(period.beforeFrom().toEpochMilli(), step);
    return Aggregation.of(
        a ->
            a.dateHistogram(
                h ->
                    h.field("@timestamp")
                        .fixedInterval(i -> i.time(step + "ms"))
                        .offset(o -> o.time(offset + "ms"))
                        .minDocCount(1)));
  }

  private static Query between(Instant from, Instant until) {
    return Query.of(
        q ->
            q.range(
                r -> r.date(d -> d.field("@timestamp").gte(from.toString()).lt(until.toString()))));
  }

  private static Gains read(SearchResponse<Void> response, Period period) {
    var hits = response.hits().total();
    long now = Objects.requireNonNull(response.aggregations().get(NOW)).filter().docCount();
    return new Gains(
        now,
        hits == null ? 0 : hits.value() - now,
        counts(response, TOPICS, period),
        counts(response, ENTITIES, period));
  }

  private static List<Gains.Count> counts(
      SearchResponse<Void> response, String name, Period period) {
    return Objects.requireNonNull(response.aggregations().get(name))
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(b -> count(b, period))
        .toList();
  }

  private static Gains.Count count(StringTermsBucket bucket, Period period) {
    long now = Objects.requireNonNull(bucket.aggregations().get(NOW)).filter().docCount();
    List<Long> steps = new ArrayList<>(Collections.nCopies(2 * period.steps(), 0L));
    for (DateHistogramBucket step :
        Objects.requireNonNull(bucket.aggregations().get(STEPS))
            .dateHistogram()
            .buckets()
            .array()) {
      long since = step.key() - period.beforeFrom().toEpochMilli();
      steps.set(Math.toIntExact(since / period.step().toMillis()), step.docCount());
    }
    return new Gains.Count(bucket.key().stringValue(), now, bucket.docCount() - now, steps);
  }
}
