package org.harbourwire.alert.rule;

import org.harbourwire.contract.alert.AlertRule;

/// What came of a [RuleDraft].
public sealed interface RuleOutcome {

  /// It is in force.
  record Created(AlertRule rule) implements RuleOutcome {}

  /// It cannot be a rule.
  ///
  /// @param field `name`, `query` or `webhook`
  /// @param message what is wrong with it, for the person who typed it
  record Refused(String field, String message) implements RuleOutcome {}
}
