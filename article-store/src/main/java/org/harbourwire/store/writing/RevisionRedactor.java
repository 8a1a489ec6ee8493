package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;
import org.jspecify.annotations.Nullable;

/// Takes the text out of superseded revisions of articles that show none now: their publisher
/// withdrew them, or their source's usage became stricter.
///
/// Articles and revisions come in any order and through several writers. Each writes first and then
/// calls this, so whichever is second sees what the other wrote.
///
/// @param client of Elasticsearch
public record RevisionRedactor(ElasticsearchClient client) {
  private static final int PAGE = 200;
  private static final String TEXT = "text";

  /// Takes it out where the article, as `news` has it now, shows none.
  ///
  /// @param ids of articles
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public void redact(Collection<String> ids) {
    try {
      List<FieldValue> silent = ids.isEmpty() ? List.of() : silent(List.copyOf(ids));
      if (!silent.isEmpty()) {
        client.indices().refresh(r -> r.index(IndexDefinition.REVISIONS));
        redactAll(Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(silent)))));
      }
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("texts cannot be removed: " + e.getMessage(), e);
    }
  }

  private List<FieldValue> silent(List<String> ids) throws IOException {
    return client
        .mget(
            m -> m.index(IndexDefinition.ALIAS).ids(ids).sourceIncludes("status", "source.usage"),
            ObjectNode.class)
        .docs()
        .stream()
        .filter(doc -> doc.isResult() && doc.result().found() && isSilent(doc.result().source()))
        .map(doc -> FieldValue.of(doc.result().id()))
        .toList();
  }

  private static boolean isSilent(@Nullable ObjectNode article) {
    return article != null
        && (article.path("status").asText().equals("withdrawn")
            || !article.at("/source/usage").asText().equals(Usage.FULL_TEXT_INTERNAL.wireName()));
  }

  private void redactAll(Query revisions) throws IOException {
    List<FieldValue> after = List.of();
    List<Hit<ObjectNode>> page = page(revisions, after);
    while (!page.isEmpty()) {
      List<BulkOperation> rewritten =
          page.stream()
              .filter(hit -> Objects.requireNonNull(hit.source()).has(TEXT))
              .map(RevisionRedactor::withoutText)
              .toList();
      if (!rewritten.isEmpty()) {
        write(rewritten);
      }
      after = page.getLast().sort();
      page = page(revisions, after);
    }
  }

  private List<Hit<ObjectNode>> page(Query revisions, List<FieldValue> after) throws IOException {
    return client
        .search(
            s -> {
              s.index(IndexDefinition.REVISIONS)
                  .size(PAGE)
                  .query(revisions)
                  .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                  .sort(o -> o.field(f -> f.field("revision").order(SortOrder.Asc)));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            ObjectNode.class)
        .hits()
        .hits();
  }

  private static BulkOperation withoutText(Hit<ObjectNode> hit) {
    ObjectNode document = Objects.requireNonNull(hit.source());
    document.remove(TEXT);
    JsonNode revision = document.path("revision");
    return BulkOperation.of(
        b ->
            b.index(
                i ->
                    i.id(hit.id())
                        .requireAlias(true)
                        // Of the same version, so that the text does not come back.
                        .versionType(VersionType.ExternalGte)
                        .version(revision.asLong())
                        .document(document)));
  }

  private void write(List<BulkOperation> rewritten) throws IOException {
    BulkResponse answer =
        client.bulk(b -> b.index(IndexDefinition.REVISIONS).operations(rewritten));
    for (BulkResponseItem item : answer.items()) {
      if (item.error() != null) {
        throw new StoreUnavailable("texts stay in revisions: " + item.error().reason());
      }
    }
  }
}
