package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.DataView;
import org.harbourwire.store.kibana.layer.FieldUse;

/// All that can be proved of assets without a server.
public final class AssetCheck {
  private final Map<String, Mapping> mappings;

  /// @param mappings by the names of the indices that data views look at
  public AssetCheck(Map<String, Mapping> mappings) {
    this.mappings = Map.copyOf(mappings);
  }

  /// What is wrong with assets, in the order in which they are imported, and with rules.
  public List<Finding> check(List<Asset> assets, List<AlertingRule> rules) {
    List<ObjectNode> objects = assets.stream().map(a -> a.savedObject().json()).toList();
    List<Finding> findings = new ArrayList<>(checkObjects(objects));
    assets.forEach(
        asset -> findings.addAll(fields(asset.id(), asset.view(), asset.imported().uses())));
    for (AlertingRule rule : rules) {
      findings.addAll(ShapeCheck.ofRule(rule.line()));
      findings.addAll(fields("rule " + rule.name(), rule.view(), rule.uses()));
    }
    return findings;
  }

  /// What is wrong with saved objects as they are written.
  static List<Finding> checkObjects(List<ObjectNode> objects) {
    List<Finding> findings = new ArrayList<>();
    objects.forEach(object -> findings.addAll(ShapeCheck.of(object)));
    findings.addAll(ReferenceCheck.of(objects));
    objects.forEach(object -> findings.addAll(GridCheck.of(object)));
    return findings;
  }

  private List<Finding> fields(String object, DataView view, List<FieldUse> uses) {
    Mapping mapping = mappings.get(view.index());
    return mapping == null
        ? List.of(new Finding(object, "looks at " + view.index() + ", which we do not make"))
        : FieldCheck.of(object, uses, mapping);
  }
}
