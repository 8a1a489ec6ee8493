package org.harbourwire.alert;

import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// What can be set for the alert service.
///
/// @param webhookSecret the master secret from which each rule's webhook secret is derived; must be
///   the same in all instances; absent: made on first start in the file `webhook-secret` beside the
///   service's state
public record AlertConfig(@Nullable Secret webhookSecret) {
  public AlertConfig {
    // One configuration serves several services, of which only this one is given the secret.
    webhookSecret = webhookSecret == null || webhookSecret.value().isBlank() ? null : webhookSecret;
  }

  /// All defaults.
  public static AlertConfig defaults() {
    return new AlertConfig(null);
  }
}
