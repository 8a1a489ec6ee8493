package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Whether a dashboard's panels lie within its grid, none over another.
final class GridCheck {
  private static final int COLUMNS = 48;

  private GridCheck() {}

  private record Place(String panel, int x, int y, int right, int below) {
    static Place of(JsonNode panel) {
      JsonNode grid = panel.path("gridData");
      int x = grid.path("x").asInt();
      int y = grid.path("y").asInt();
      return new Place(
          panel.path("panelIndex").asText(),
          x,
          y,
          x + grid.path("w").asInt(),
          y + grid.path("h").asInt());
    }

    boolean overlaps(Place other) {
      return x < other.right && other.x < right && y < other.below && other.y < below;
    }
  }

  /// What is wrong with the places of a saved object's panels, if it is a dashboard.
  static List<Finding> of(ObjectNode savedObject) {
    String name = savedObject.path("type").asText() + " " + savedObject.path("id").asText();
    List<Place> placed = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (JsonNode panel : Unfolded.of(savedObject).at("/attributes/panelsJSON")) {
      Place place = Place.of(panel);
      if (place.x < 0 || place.y < 0 || place.right > COLUMNS) {
        findings.add(new Finding(name, "panel " + place.panel + " lies outside of the grid"));
      }
      placed.stream()
          .filter(place::overlaps)
          .map(other -> "panel " + place.panel + " lies over panel " + other.panel)
          .forEach(what -> findings.add(new Finding(name, what)));
      placed.add(place);
    }
    return findings;
  }
}
