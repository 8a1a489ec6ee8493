package org.harbourwire.store.trend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.writing.DocumentRemover;
import org.harbourwire.store.writing.DocumentWriter;

/// Keeps `news-trends`: the last days are counted again and again, as articles come late and are
/// withdrawn; what was counted before stays for [#KEPT].
public final class TrendIndex implements AutoCloseable {
  /// How long a day's trends are kept.
  public static final Duration KEPT = Duration.ofDays(30);

  private final TrendCounter counter;
  private final DocumentWriter<Trend> writer;
  private final DocumentRemover remover;

  public TrendIndex(ElasticsearchClient client) {
    this.counter = new TrendCounter(client);
    this.writer = new DocumentWriter<>(client, IndexDefinition.TRENDS, TrendDocument::of);
    this.remover = new DocumentRemover(client, IndexDefinition.TRENDS);
  }

  /// Counts, writes, and removes what nobody is tagged with any more and what is old.
  ///
  /// @param goOn asked between thousands of removed ones
  /// @return how many trends there are
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer or refuses
  public int measure(Instant now, BooleanSupplier goOn) {
    List<Trend> trends = counter.count(now);
    writer.write(trends);
    Instant counted = TrendCounter.begin(TrendCounter.firstDay(now));
    remover.removeWhere(
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(since("@timestamp", counted))
                            .filter(DocumentRemover.before("measured_at", now)))),
        goOn);
    remover.removeWhere(DocumentRemover.before("@timestamp", now.minus(KEPT)), goOn);
    return trends.size();
  }

  private static Query since(String field, Instant limit) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(limit.toString()))));
  }

  @Override
  public void close() {
    writer.close();
  }
}
