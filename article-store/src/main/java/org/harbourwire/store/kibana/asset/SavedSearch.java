package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.store.kibana.layer.ColumnReader;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;
import org.harbourwire.store.kibana.layer.JsonTree;

/// A list of documents.
///
/// @param title what people read
/// @param where which documents
/// @param columns the fields that are shown
/// @param newestBy the field by which they are sorted, latest or largest first
public record SavedSearch(
    String id,
    String title,
    String description,
    DataView view,
    Condition where,
    List<String> columns,
    String newestBy)
    implements Asset {
  static final String TYPE = "search";
  private static final String INDEX_REFERENCE = "kibanaSavedObjectMeta.searchSourceJSON.index";

  public SavedSearch {
    columns = List.copyOf(columns);
  }

  @Override
  public List<FieldUse> uses() {
    List<FieldUse> uses = new ArrayList<>(where.uses(null));
    columns.forEach(column -> uses.add(new FieldUse(column, Purpose.SHOW)));
    uses.add(new FieldUse(newestBy, Purpose.SORT));
    return List.copyOf(uses);
  }

  @Override
  public SavedObject savedObject() {
    ObjectNode source =
        JsonTree.object("query", where.kuery(), "filter", List.of())
            .put("highlightAll", true)
            .put("version", true)
            .put("indexRefName", INDEX_REFERENCE);
    ObjectNode attributes =
        JsonTree.object("title", title, "description", description, "columns", columns);
    attributes.set("sort", JsonTree.list(List.of(List.of(newestBy, "desc"))));
    attributes.put("hideChart", false).put("isTextBasedQuery", false);
    attributes.set("grid", JsonTree.object());
    attributes.set("kibanaSavedObjectMeta", JsonTree.object("searchSourceJSON", source.toString()));
    return new SavedObject(TYPE, id, "10.5.0", attributes, List.of(view.as(INDEX_REFERENCE)));
  }

  @Override
  public SavedSearch imported() {
    JsonNode attributes = savedObject().json().path("attributes");
    List<String> shown = new ArrayList<>();
    attributes.path("columns").forEach(column -> shown.add(column.asText()));
    return new SavedSearch(
        id,
        title,
        description,
        view,
        ColumnReader.condition(source(attributes).path("query")),
        shown,
        attributes.at("/sort/0/0").asText());
  }

  private static JsonNode source(JsonNode attributes) {
    try {
      return Json.mapper()
          .readTree(attributes.at("/kibanaSavedObjectMeta/searchSourceJSON").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON of ours", e);
    }
  }

  /// The search that Kibana asks Elasticsearch for.
  public ObjectNode request() {
    ObjectNode newestFirst = JsonTree.object(newestBy, "desc");
    return JsonTree.object("size", 1, "query", where.query(), "sort", List.of(newestFirst));
  }
}
