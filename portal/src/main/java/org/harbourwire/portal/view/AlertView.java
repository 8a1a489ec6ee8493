package org.harbourwire.portal.view;

import org.harbourwire.contract.alert.Alert;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Times;
import org.jspecify.annotations.Nullable;

/// An alert in a list. Its rule's webhook is not in it.
public record AlertView(
    String id,
    String ruleName,
    String title,
    String href,
    String sourceName,
    Languages.Shown language,
    Times.Shown raised,
    Times.@Nullable Shown published) {

  /// The view of `alert`.
  public static AlertView of(Alert alert, Wording wording) {
    return new AlertView(
        alert.id(),
        alert.ruleName(),
        alert.title(),
        "/articles/" + alert.articleId(),
        alert.sourceName(),
        wording.languages().of(alert.language()),
        wording.times().at(alert.raisedAt()),
        wording.times().published(alert.publishedAt()));
  }
}
