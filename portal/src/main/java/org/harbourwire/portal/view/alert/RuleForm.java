package org.harbourwire.portal.view.alert;

import java.net.URI;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.rule.RuleDraft;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.portal.view.search.FaultWords;
import org.harbourwire.query.KnownTopics;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;
import org.jspecify.annotations.Nullable;

/// The form of a new rule as it was filled in, with what is wrong beside each field.
public record RuleForm(
    String name,
    String query,
    String webhook,
    boolean includeBackfill,
    @Nullable String nameFault,
    @Nullable String queryFault,
    @Nullable String webhookFault) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WEBHOOK = 500;

  /// An empty form with `query` filled in.
  public static RuleForm empty(String query) {
    return new RuleForm("", query, "", false, null, null, null);
  }

  /// The form with every field checked.
  public static RuleForm checked(
      String name,
      String query,
      String webhook,
      boolean includeBackfill,
      Webhooks webhooks,
      KnownTopics topics,
      Wording wording) {
    return new RuleForm(
        name,
        query,
        webhook,
        includeBackfill,
        nameFault(name, wording),
        queryFault(query, topics, wording),
        webhookFault(webhook, webhooks, wording));
  }

  /// Whether a rule can be made of it.
  public boolean isSound() {
    return nameFault == null && queryFault == null && webhookFault == null;
  }

  /// The rule that it asks for; for a sound form.
  public RuleDraft draft() {
    return new RuleDraft(name, query, webhook.isEmpty() ? null : webhook, includeBackfill);
  }

  private static @Nullable String nameFault(String name, Wording wording) {
    if (name.isEmpty()) {
      return wording.text("rules.fault.name-missing");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return wording.text("rules.fault.name-control");
    }
    return name.length() > LONGEST_NAME ? wording.text("rules.fault.too-long", LONGEST_NAME) : null;
  }

  private static @Nullable String queryFault(String query, KnownTopics topics, Wording wording) {
    if (query.isEmpty()) {
      return wording.text("rules.fault.query-missing");
    }
    return switch (QueryParser.parse(query, topics)) {
      case ParseOutcome.Parsed _ -> null;
      case ParseOutcome.Faulty faulty -> FaultWords.of(faulty, wording);
    };
  }

  private static @Nullable String webhookFault(String webhook, Webhooks webhooks, Wording wording) {
    if (webhook.length() > LONGEST_WEBHOOK) {
      return wording.text("rules.fault.too-long", LONGEST_WEBHOOK);
    }
    if (webhook.isEmpty()) {
      return null;
    }
    if (WebAddress.linkable(webhook) == null) {
      return wording.text("rules.fault.webhook");
    }
    return webhooks
        .objection(URI.create(webhook))
        .map(reason -> wording.text("rules.fault.webhook-refused", reason))
        .orElse(null);
  }
}
