package org.harbourwire.alert;

import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// What can be set for the alert service.
///
/// @param webhookSecret the master secret from which each rule's webhook secret is derived; must be
///   the same in all instances; absent: made on first start in the file `webhook-secret` beside the
///   service's state
/// @param sourceHealthWebhook where the operator is told that a source breaks, recovers, moves,
///   falls silent or speaks again; absent: in the portal only
public record AlertConfig(@Nullable Secret webhookSecret, @Nullable String sourceHealthWebhook) {
  public AlertConfig {
    // One configuration serves several services, of which only this one is given the secret.
    webhookSecret = webhookSecret == null || webhookSecret.value().isBlank() ? null : webhookSecret;
    boolean none = sourceHealthWebhook == null || sourceHealthWebhook.isBlank();
    sourceHealthWebhook = none ? null : sourceHealthWebhook;
  }

  /// All defaults.
  public static AlertConfig defaults() {
    return new AlertConfig(null, null);
  }
}
