package org.harbourwire.portal.web.alert;

import java.time.Instant;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.view.alert.AlertView;
import org.jspecify.annotations.Nullable;

/// An alert as JSON, in `GET /api/alerts` and in the live stream. Its rule's webhook is not in it:
/// the address may be a secret.
///
/// @param articleId absent: it tells of a source
/// @param href its article in this portal, or the sources
/// @param raisedText when it was raised, as pages write it
/// @param languageTag for `lang` attributes
/// @param languageBadge as pages show it
/// @param languageLabel the language's name
public record AlertAnswer(
    String id,
    String ruleId,
    String ruleName,
    @Nullable String articleId,
    String href,
    String title,
    String sourceName,
    @Nullable Instant publishedAt,
    Instant raisedAt,
    String raisedText,
    String languageTag,
    String languageBadge,
    String languageLabel) {

  static AlertAnswer of(Alert alert, Wording wording) {
    AlertView view = AlertView.of(alert, wording);
    return new AlertAnswer(
        alert.id(),
        alert.ruleId(),
        alert.ruleName(),
        alert.articleId(),
        view.href(),
        alert.title(),
        alert.sourceName(),
        alert.publishedAt(),
        alert.raisedAt(),
        view.raised().human(),
        view.language().tag(),
        view.language().badge(),
        view.language().label());
  }
}
