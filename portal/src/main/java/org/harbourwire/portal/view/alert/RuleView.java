package org.harbourwire.portal.view.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.jspecify.annotations.Nullable;

/// A rule in a list. Of its webhook only the host: the rest may be a secret.
///
/// @param delivery what came of the last delivery; absent when it has no webhook
/// @param undelivered whether that one failed
public record RuleView(
    String id,
    String name,
    String query,
    String searchHref,
    String detail,
    @Nullable String delivery,
    boolean undelivered) {
  /// The view of `rule`.
  public static RuleView of(AlertRule rule, Optional<Delivery> last, Wording wording) {
    List<String> details = new ArrayList<>();
    details.add(wording.text("rules.since", wording.times().at(rule.createdAt()).human()));
    String host = WebAddress.hostOf(rule.webhook());
    if (host != null) {
      details.add(wording.text("rules.to-webhook", host));
    }
    if (rule.includeBackfill()) {
      details.add(wording.text("rules.with-backfill"));
    }
    return new RuleView(
        rule.id(),
        rule.name(),
        rule.query(),
        SearchAddress.typed(rule.query()).href(),
        String.join(" · ", details),
        rule.webhook() == null ? null : delivery(last, wording),
        last.map(d -> d.outcome() != Delivery.Outcome.DELIVERED).orElse(false));
  }

  private static String delivery(Optional<Delivery> last, Wording wording) {
    if (last.isEmpty()) {
      return wording.text("rules.delivery.none");
    }
    Delivery d = last.get();
    String at = wording.times().at(d.at()).human();
    String key = "rules.delivery." + d.outcome().wireName();
    return d.nextAttemptAt() == null
        ? wording.text(key, at, d.detail())
        : wording.text(key, at, d.detail(), wording.times().at(d.nextAttemptAt()).human());
  }
}
