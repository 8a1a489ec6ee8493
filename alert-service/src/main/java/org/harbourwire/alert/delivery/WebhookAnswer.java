package org.harbourwire.alert.delivery;

/// What came of one request to a webhook.
sealed interface WebhookAnswer {
  /// For the ledger: status or error in words, without address or secret.
  String detail();

  /// It has the alert.
  record Accepted(String detail) implements WebhookAnswer {}

  /// It does not have it; another attempt may succeed.
  record Failed(String detail) implements WebhookAnswer {}

  /// It wants no alerts any more (410).
  record Gone(String detail) implements WebhookAnswer {}

  /// We will not send there, now or later.
  record Impossible(String detail) implements WebhookAnswer {}
}
