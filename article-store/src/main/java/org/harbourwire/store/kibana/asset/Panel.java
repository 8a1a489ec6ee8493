package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.harbourwire.store.kibana.asset.SavedObject.Reference;
import org.harbourwire.store.kibana.layer.JsonTree;
import org.jspecify.annotations.Nullable;

/// Where a dashboard shows something, on its grid of 48 columns.
///
/// @param shown a chart or saved search
/// @param x column of its left edge
/// @param y row of its upper edge
/// @param width in columns
/// @param height in rows
/// @param from since when it shows things, such as `now-5y`; absent: the dashboard's range of time
public record Panel(Asset shown, int x, int y, int width, int height, @Nullable String from) {

  /// One of the dashboard's range of time.
  public Panel(Asset shown, int x, int y, int width, int height) {
    this(shown, x, y, width, height, null);
  }

  /// The same, of whatever time.
  public Panel ofAnyTime() {
    return new Panel(shown, x, y, width, height, "now-10y");
  }

  /// Unique within its dashboard, as nothing is shown there twice.
  String index() {
    return shown.id();
  }

  ObjectNode json() {
    ObjectNode place = JsonTree.object("x", x, "y", y, "w", width, "h", height, "i", index());
    ObjectNode json =
        JsonTree.object("type", shown.savedObject().type(), "gridData", place)
            .put("panelIndex", index())
            .put("panelRefName", referenceName());
    ObjectNode config = JsonTree.object("enhancements", JsonTree.object());
    if (from != null) {
      config.set("timeRange", JsonTree.object("from", from, "to", "now"));
    }
    return json.set("embeddableConfig", config);
  }

  Reference reference() {
    String type = shown.savedObject().type();
    return new Reference(index() + ":" + referenceName(), type, shown.id());
  }

  private String referenceName() {
    return "panel_" + index();
  }
}
