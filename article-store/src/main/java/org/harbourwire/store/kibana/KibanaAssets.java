package org.harbourwire.store.kibana;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.DataView;
import org.harbourwire.store.kibana.asset.SavedObject;
import org.harbourwire.store.kibana.check.AssetCheck;
import org.harbourwire.store.kibana.check.Finding;
import org.harbourwire.store.kibana.check.Mapping;

/// All that Kibana shows of Harbourwire: data views, saved searches, charts, a dashboard for
/// readers and one for operators, and alerting rules.
public final class KibanaAssets {
  private static final List<Asset> ALL =
      Stream.concat(ReaderAssets.all().stream(), OperatorAssets.all().stream()).toList();

  private KibanaAssets() {}

  /// Everything that is imported; what others need comes before them.
  public static List<Asset> all() {
    return ALL;
  }

  /// The data views among them.
  public static List<DataView> dataViews() {
    return ALL.stream().filter(DataView.class::isInstance).map(DataView.class::cast).toList();
  }

  /// The alerting rules.
  public static List<AlertingRule> rules() {
    return OperatorAssets.rules();
  }

  /// What is wrong with them by what can be proved without a server: with our own mapping nothing,
  /// or the build fails.
  public static List<Finding> faults() {
    Map<String, Mapping> mappings =
        Map.of(
            IndexDefinition.ALIAS, Mapping.of(IndexDefinition.withPlugin()),
            IndexDefinition.OPS, Mapping.of(IndexDefinition.ops()));
    return new AssetCheck(mappings).check(ALL, rules());
  }

  /// Everything as the file that Kibana imports: NDJSON, an object a line.
  public static String ndjson() {
    return ALL.stream()
        .map(Asset::savedObject)
        .map(SavedObject::json)
        .map(json -> json + "\n")
        .collect(joining());
  }

  /// The rules as lines of JSON: each the path at which it is made, and the body that makes it.
  public static String ruleLines() {
    return rules().stream().map(rule -> rule.line() + "\n").collect(joining());
  }
}
