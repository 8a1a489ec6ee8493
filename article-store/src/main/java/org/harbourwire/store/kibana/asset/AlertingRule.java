package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.harbourwire.store.kibana.layer.JsonTree;

/// A rule of Kibana's alerting that counts documents: made through its API, as rules cannot be
/// imported.
///
/// @param id a UUID, as Kibana asks for
/// @param name what people read
/// @param where which documents are counted
/// @param timeField when a document is of
/// @param hours over how long they are counted
/// @param threshold when it alerts
public record AlertingRule(
    String id,
    String name,
    DataView view,
    Condition where,
    String timeField,
    int hours,
    Threshold threshold) {
  private static final int HITS_SHOWN = 10;

  /// When a rule alerts.
  public enum Threshold {
    /// There is at least one document.
    ANY(">", 0),
    /// There is none.
    NONE("<", 1);

    private final String comparator;
    private final int value;

    Threshold(String comparator, int value) {
      this.comparator = comparator;
      this.value = value;
    }
  }

  /// The fields that it needs.
  public List<FieldUse> uses() {
    List<FieldUse> uses = new ArrayList<>(where.uses(null));
    uses.add(new FieldUse(timeField, FieldUse.Purpose.TIME));
    return List.copyOf(uses);
  }

  /// Where Kibana makes it, by a POST of its body.
  public String path() {
    return "/api/alerting/rule/" + id;
  }

  /// Both as a line of JSON, for whoever makes it by other means.
  public ObjectNode line() {
    return JsonTree.object("path", path(), "body", body());
  }

  /// The body of that request. It has no actions: whom to tell, and how, is the operator's to add.
  public ObjectNode body() {
    ObjectNode params =
        JsonTree.object("searchType", "esQuery", "index", List.of(view.index()))
            .put("timeField", timeField)
            .put("esQuery", JsonTree.object("query", where.query()).toString())
            .put("size", HITS_SHOWN)
            .put("thresholdComparator", threshold.comparator)
            .put("timeWindowSize", hours)
            .put("timeWindowUnit", "h")
            .put("aggType", "count")
            .put("groupBy", "all")
            .put("excludeHitsFromPreviousRun", false);
    params.set("threshold", JsonTree.list(List.of(threshold.value)));
    return JsonTree.object("name", name, "rule_type_id", ".es-query", "consumer", "stackAlerts")
        .put("enabled", true)
        .<ObjectNode>set("schedule", JsonTree.object("interval", "5m"))
        .<ObjectNode>set("tags", JsonTree.list(List.of("harbourwire")))
        .<ObjectNode>set("params", params)
        .set("actions", JsonTree.list(List.of()));
  }
}
