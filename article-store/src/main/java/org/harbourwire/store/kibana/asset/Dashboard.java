package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.store.kibana.asset.SavedObject.Reference;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;
import org.harbourwire.store.kibana.layer.JsonTree;

/// Charts and lists on one page.
///
/// @param title what people read
/// @param view what its controls choose from
/// @param from the range of time that it opens with, such as `now-7d`
/// @param refreshSeconds how often it is brought up to date by itself
/// @param controls what its readers may choose by
/// @param panels what it shows, and where
public record Dashboard(
    String id,
    String title,
    String description,
    DataView view,
    String from,
    int refreshSeconds,
    List<Control> controls,
    List<Panel> panels)
    implements Asset {

  public Dashboard {
    controls = List.copyOf(controls);
    panels = List.copyOf(panels);
  }

  /// A list of a field's values, of which readers choose some.
  public record Control(String title, String field) {
    private String id() {
      return "control-" + field.replaceAll("[^a-z]", "-");
    }

    private ObjectNode json(int order) {
      ObjectNode input =
          JsonTree.object("id", id(), "fieldName", field, "title", title)
              .set("enhancements", JsonTree.object());
      return JsonTree.object("order", order, "width", "medium", "grow", true)
          .put("type", "optionsListControl")
          .set("explicitInput", input);
    }
  }

  @Override
  public List<FieldUse> uses() {
    return controls.stream().map(c -> new FieldUse(c.field(), Purpose.GROUP)).toList();
  }

  @Override
  public SavedObject savedObject() {
    ObjectNode source =
        JsonTree.object("query", new Condition.Everything().kuery(), "filter", List.of());
    ObjectNode options =
        JsonTree.object("useMargins", true, "syncColors", true, "syncCursor", true)
            .put("syncTooltips", false)
            .put("hidePanelTitles", false);
    ObjectNode attributes =
        JsonTree.object("title", title, "description", description)
            .put("panelsJSON", JsonTree.list(panels.stream().map(Panel::json).toList()).toString())
            .put("optionsJSON", options.toString())
            .put("timeRestore", true)
            .put("timeFrom", from)
            .put("timeTo", "now")
            .put("version", 1);
    attributes.set(
        "refreshInterval", JsonTree.object("pause", false, "value", refreshSeconds * 1000));
    attributes.set("controlGroupInput", controlGroup());
    attributes.set("kibanaSavedObjectMeta", JsonTree.object("searchSourceJSON", source.toString()));
    return new SavedObject("dashboard", id, "10.2.0", attributes, references());
  }

  private ObjectNode controlGroup() {
    ObjectNode all = JsonTree.object();
    controls.forEach(control -> all.set(control.id(), control.json(all.size())));
    ObjectNode ignored =
        JsonTree.object("ignoreFilters", false, "ignoreQuery", false, "ignoreTimerange", false)
            .put("ignoreValidations", false);
    return JsonTree.object("controlStyle", "oneLine", "chainingSystem", "HIERARCHICAL")
        .put("panelsJSON", all.toString())
        .put("ignoreParentSettingsJSON", ignored.toString());
  }

  private List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    panels.forEach(panel -> references.add(panel.reference()));
    controls.forEach(
        c -> references.add(view.as("controlGroup_" + c.id() + ":optionsListDataView")));
    return references;
  }
}
