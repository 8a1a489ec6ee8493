package org.harbourwire.alert.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.harbourwire.alert.rule.RuleOutcome.Refused;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;

/// What a rule must be.
final class RuleCheck {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WEBHOOK = 2_000;

  private RuleCheck() {}

  /// What is wrong with a draft; empty when nothing is.
  static Optional<Refused> objection(RuleDraft draft) {
    return name(draft.name())
        .map(m -> new Refused("name", m))
        .or(() -> query(draft.query()).map(m -> new Refused("query", m)))
        .or(
            () ->
                Optional.ofNullable(draft.webhook())
                    .filter(w -> !w.isBlank())
                    .flatMap(w -> webhook(w.strip()))
                    .map(m -> new Refused("webhook", m)));
  }

  private static Optional<String> name(String name) {
    if (name.isBlank()) {
      return Optional.of("a rule needs a name");
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of("the name is longer than " + LONGEST_NAME + " characters");
    }
    return name.chars().anyMatch(Character::isISOControl)
        ? Optional.of("the name holds a control character")
        : Optional.empty();
  }

  private static Optional<String> query(String query) {
    if (query.isBlank()) {
      return Optional.of("a rule needs a query; * stands for all articles");
    }
    return switch (QueryParser.parse(query)) {
      case ParseOutcome.Parsed p -> Optional.empty();
      case ParseOutcome.Faulty(String message, _) -> Optional.of(message);
    };
  }

  private static Optional<String> webhook(String webhook) {
    if (webhook.length() > LONGEST_WEBHOOK) {
      return Optional.of("the address is longer than " + LONGEST_WEBHOOK + " characters");
    }
    try {
      URI uri = new URI(webhook);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        return Optional.of("the address must begin with http:// or https://");
      }
      if (uri.getRawUserInfo() != null) {
        return Optional.of("the address must not hold a user name or password");
      }
      return uri.getHost() == null ? Optional.of("the address names no host") : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("not a web address");
    }
  }
}
