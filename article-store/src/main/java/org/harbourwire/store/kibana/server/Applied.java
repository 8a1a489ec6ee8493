package org.harbourwire.store.kibana.server;

import java.util.List;
import org.harbourwire.store.kibana.check.Finding;

/// What came of handing assets to a Kibana.
public sealed interface Applied {

  /// It has all of them.
  ///
  /// @param objects how many were imported
  /// @param rulesMade names of the rules that were made
  /// @param rulesKept names of the rules that were there already, and were left as their operator
  ///   has them
  record Whole(int objects, List<String> rulesMade, List<String> rulesKept) implements Applied {
    public Whole {
      rulesMade = List.copyOf(rulesMade);
      rulesKept = List.copyOf(rulesKept);
    }
  }

  /// It did not take some of them.
  ///
  /// @param objects how many were imported all the same
  /// @param faults the others, and why
  record Partly(int objects, List<Finding> faults) implements Applied {
    public Partly {
      faults = List.copyOf(faults);
    }
  }

  /// It took nothing.
  ///
  /// @param reason in words a person understands
  record Refused(String reason) implements Applied {}

  /// It was not ready in time.
  ///
  /// @param reason what it said last
  record NotReady(String reason) implements Applied {}
}
