package org.harbourwire.portal.view.alert;

import java.util.Optional;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// A rule that was saved just now and has a webhook, with what its receiver needs to check our
/// signatures. Shown in the answer to the form and nowhere else.
///
/// @param secret the webhook's secret; absent when the portal does not have it
/// @param command what prints it where the alert service runs
public record SavedRule(String name, @Nullable String secret, String command) {
  /// The view of `rule`.
  public static SavedRule of(AlertRule rule, Optional<Secret> secret) {
    return new SavedRule(
        rule.name(),
        secret.map(Secret::value).orElse(null),
        "harbourwire alerts secret " + rule.id());
  }

  /// Without the secret: views end up in logs of faults.
  @Override
  public String toString() {
    return "SavedRule[" + name + "]";
  }
}
