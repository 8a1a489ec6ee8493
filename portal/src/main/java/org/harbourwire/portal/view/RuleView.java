package org.harbourwire.portal.view;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.search.SearchAddress;

/// A rule in a list. Of its webhook only the host: the rest may be a secret.
public record RuleView(String id, String name, String query, String searchHref, String detail) {
  /// The view of `rule`.
  public static RuleView of(AlertRule rule, Wording wording) {
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
        String.join(" · ", details));
  }
}
