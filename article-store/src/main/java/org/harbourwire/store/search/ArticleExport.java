package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.Query;
import org.harbourwire.store.QueryRefused;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.text.name.TagNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads whole articles that a search finds, however many, as they stand at its beginning: what is
/// indexed, revised or withdrawn meanwhile does not move them (point in time, `search_after`).
public final class ArticleExport {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleExport.class);
  private static final int AT_ONCE = 200;
  private static final Time KEPT = Time.of(t -> t.time("2m"));

  private final ElasticsearchClient client;
  private final Supplier<TagNames> names;

  /// @param names of topics and entities, by which words find what is tagged with them
  public ArticleExport(ElasticsearchClient client, Supplier<TagNames> names) {
    this.client = client;
    this.names = names;
  }

  /// Gives `reader` what meets `query` and the filters of `request`, the newest first, `most` at
  /// most; how many `request` asks for and in which order does not matter. What `reader` throws
  /// ends it.
  ///
  /// @return how many there were
  /// @throws StoreUnavailable when Elasticsearch does not answer
  /// @throws QueryRefused when it will never answer this
  public int newest(
      Query query, SearchRequest request, int most, Consumer<EnrichedArticle> reader) {
    try {
      // Read once: an edition that comes meanwhile must not change what is asked for.
      var wanted = new Narrowing(query, request, names.get()).whole();
      String moment =
          client.openPointInTime(p -> p.index(IndexDefinition.ALIAS).keepAlive(KEPT)).id();
      try {
        return read(moment, wanted, most, reader);
      } finally {
        forget(moment);
      }
    } catch (IOException | ElasticsearchException e) {
      throw StoreFaults.of("cannot read what was found", e);
    }
  }

  private int read(
      String moment,
      co.elastic.clients.elasticsearch._types.query_dsl.Query wanted,
      int most,
      Consumer<EnrichedArticle> reader)
      throws IOException {
    int count = 0;
    List<FieldValue> last = List.of();
    while (count < most) {
      int size = Math.min(AT_ONCE, most - count);
      List<Hit<ObjectNode>> hits = ask(moment, wanted, size, last).hits().hits();
      for (Hit<ObjectNode> hit : hits) {
        if (hit.source() != null) {
          reader.accept(ArticleDocument.article(hit.source()));
        }
      }
      count += hits.size();
      if (hits.size() < size) {
        break;
      }
      last = hits.getLast().sort();
    }
    return count;
  }

  private SearchResponse<ObjectNode> ask(
      String moment,
      co.elastic.clients.elasticsearch._types.query_dsl.Query wanted,
      int size,
      List<FieldValue> last)
      throws IOException {
    return client.search(
        s -> {
          s.pit(p -> p.id(moment).keepAlive(KEPT))
              .query(wanted)
              .size(size)
              .trackTotalHits(t -> t.enabled(false))
              .sort(Ordering.of(SearchRequest.Order.NEWEST));
          return last.isEmpty() ? s : s.searchAfter(last);
        },
        ObjectNode.class);
  }

  /// It ends by itself too; what was read is not lost by that.
  private void forget(String moment) {
    try {
      client.closePointInTime(p -> p.id(moment));
    } catch (IOException | ElasticsearchException e) {
      LOG.debug("a point in time could not be closed", e);
    }
  }
}
