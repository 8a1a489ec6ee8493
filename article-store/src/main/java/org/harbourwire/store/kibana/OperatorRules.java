package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.AlertingRule.Threshold;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.Condition.All;
import org.harbourwire.store.kibana.layer.Condition.AtLeast;

/// When Kibana alerts operators.
final class OperatorRules {
  static final int MANY_WAIT = 1_000;
  static final List<AlertingRule> ALL =
      List.of(
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a01",
              "Harbourwire: something happened to a source",
              Operations.EVENT,
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a02",
              "Harbourwire: dead letters",
              Operations.DEAD_LETTER,
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a03",
              "Harbourwire: a stage is far behind",
              All.of(Operations.LAG, new AtLeast("records", MANY_WAIT)),
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a04",
              "Harbourwire: nothing new for six hours",
              Operations.FRESHNESS,
              6,
              Threshold.NONE));

  private OperatorRules() {}

  private static AlertingRule rule(
      String id, String name, Condition where, int hours, Threshold threshold) {
    return new AlertingRule(
        id, name, DataViews.OPERATIONS, where, DataViews.TIME, hours, threshold);
  }
}
