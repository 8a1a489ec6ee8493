package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether every object that another needs comes before it, and whether the names by which it
/// speaks of them are just those of its references.
final class ReferenceCheck {
  private final Set<String> known = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /// What is wrong with saved objects, in the order in which they are imported.
  static List<Finding> of(List<ObjectNode> savedObjects) {
    ReferenceCheck check = new ReferenceCheck();
    savedObjects.forEach(check::check);
    return check.findings;
  }

  private void check(ObjectNode object) {
    String name = object.path("type").asText() + " " + object.path("id").asText();
    Set<String> names = new TreeSet<>();
    for (JsonNode reference : object.path("references")) {
      String target = reference.path("type").asText() + " " + reference.path("id").asText();
      if (!known.contains(target)) {
        findings.add(new Finding(name, "needs " + target + ", which does not come before it"));
      }
      if (!names.add(reference.path("name").asText())) {
        findings.add(new Finding(name, "has two references " + reference.path("name").asText()));
      }
    }
    Set<String> spoken = spokenOf(object);
    if (!names.equals(spoken)) {
      findings.add(new Finding(name, "has the references " + names + " but speaks of " + spoken));
    }
    if (object.path("type").asText().equals("lens")) {
      findings.addAll(ColumnCheck.of(name, object));
    }
    if (!known.add(name)) {
      findings.add(new Finding(name, "comes twice"));
    }
  }

  /// The names by which the attributes speak of references.
  private static Set<String> spokenOf(ObjectNode object) {
    JsonNode attributes = Unfolded.of(object).path("attributes");
    Set<String> names = new TreeSet<>();
    JsonNode index = attributes.at("/kibanaSavedObjectMeta/searchSourceJSON/indexRefName");
    if (index.isTextual()) {
      names.add(index.textValue());
    }
    attributes
        .at("/state/datasourceStates/formBased/layers")
        .fieldNames()
        .forEachRemaining(layer -> names.add("indexpattern-datasource-layer-" + layer));
    for (JsonNode panel : attributes.path("panelsJSON")) {
      names.add(panel.path("panelIndex").asText() + ":" + panel.path("panelRefName").asText());
    }
    attributes
        .at("/controlGroupInput/panelsJSON")
        .fieldNames()
        .forEachRemaining(c -> names.add("controlGroup_" + c + ":optionsListDataView"));
    return names;
  }
}
