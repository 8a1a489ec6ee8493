package org.harbourwire.store.kibana;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.Panel;
import org.harbourwire.store.kibana.asset.SavedObject;
import org.harbourwire.store.kibana.check.AssetCheck;
import org.harbourwire.store.kibana.check.DataCheck;
import org.harbourwire.store.kibana.check.Finding;
import org.harbourwire.store.kibana.check.Mapping;

/// All that Kibana shows of Harbourwire: data views, saved searches, charts, a dashboard for
/// readers and one for operators, and alerting rules.
public final class KibanaAssets {
  private static final List<Asset> ALL =
      Stream.of(
              Stream.of(
                  DataViews.ARTICLES,
                  DataViews.OPERATIONS,
                  DataViews.TRENDS,
                  ReaderDashboard.LARGE_AMOUNTS),
              shownOn(ReaderDashboard.DASHBOARD),
              shownOn(OperatorDashboard.DASHBOARD))
          .<Asset>flatMap(assets -> assets)
          .toList();

  private KibanaAssets() {}

  /// Everything that is imported; what others need comes before them.
  public static List<Asset> all() {
    return ALL;
  }

  /// The alerting rules.
  public static List<AlertingRule> rules() {
    return OperatorRules.ALL;
  }

  /// What is wrong with them by what can be proved without a server: with our own mapping nothing,
  /// or the build fails.
  public static List<Finding> faults() {
    Map<String, Mapping> mappings =
        Map.of(
            IndexDefinition.ALIAS, Mapping.of(IndexDefinition.withPlugin()),
            IndexDefinition.OPS, Mapping.of(IndexDefinition.ops()),
            IndexDefinition.TRENDS, Mapping.of(IndexDefinition.trends()));
    return new AssetCheck(mappings).check(ALL, rules());
  }

  /// What Elasticsearch answers to each question that Kibana would ask for them, by the asset that
  /// asks it.
  ///
  /// @throws org.harbourwire.store.StoreUnavailable when it does not answer
  public static Map<String, DataCheck.Outcome> ask(DataCheck data) {
    Map<String, DataCheck.Outcome> outcomes = new LinkedHashMap<>();
    ALL.forEach(asset -> data.check(asset).ifPresent(o -> outcomes.put(asset.id(), o)));
    rules().forEach(rule -> outcomes.put(rule.name(), data.check(rule)));
    return outcomes;
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

  private static Stream<Asset> shownOn(Dashboard dashboard) {
    return Stream.concat(dashboard.panels().stream().map(Panel::shown), Stream.of(dashboard));
  }
}
