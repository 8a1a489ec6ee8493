package org.harbourwire.alert.match;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.harbourwire.alert.match.RuleIndex.IndexedRule;
import org.harbourwire.alert.match.RuleReader.Reading;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.query.Query;
import org.harbourwire.text.name.TagNames;
import org.jspecify.annotations.Nullable;

/// The rules in force, as their records arrive: one thread writes, many read. What topics and
/// entities are called may change meanwhile: the rules are then read anew by their new names.
public final class RuleBook {
  private final Supplier<TagNames> names;
  private final Map<String, IndexedRule> rules = new HashMap<>();
  private final Map<String, RuleFault> faults = new HashMap<>();
  private @Nullable RuleIndex index;
  private TagNames indexedBy;

  /// @param names of topics and entities, asked for whenever rules are
  public RuleBook(Supplier<TagNames> names) {
    this.names = names;
    this.indexedBy = names.get();
  }

  /// Takes in a record. A rule that is removed, disabled or unreadable is not in force any more.
  ///
  /// @param value absent when the rule was removed
  public synchronized void apply(String id, byte @Nullable [] value, int partition, long offset) {
    index = null;
    rules.remove(id);
    faults.remove(id);
    if (value == null) {
      return;
    }
    switch (RuleReader.read(id, value)) {
      case Reading.Rule(AlertRule rule, Query query) -> {
        if (rule.enabled()) {
          rules.put(id, IndexedRule.of(rule, query, indexedBy));
        }
      }
      case Reading.Unreadable(String reason) ->
          faults.put(id, fault(id, value, partition, offset, reason));
    }
  }

  private static RuleFault fault(
      String id, byte[] value, int partition, long offset, String reason) {
    return new RuleFault(id, Base64.getEncoder().encodeToString(value), partition, offset, reason);
  }

  /// The rules in force now.
  public synchronized RuleIndex index() {
    TagNames now = names.get();
    if (indexedBy != now) {
      indexedBy = now;
      rules.replaceAll((id, r) -> IndexedRule.of(r.rule(), r.query(), now));
      index = null;
    }
    if (index == null) {
      index = new RuleIndex(rules.values());
    }
    return index;
  }

  /// What stands where a rule should and is none.
  public synchronized List<RuleFault> faults() {
    return List.copyOf(faults.values());
  }
}
