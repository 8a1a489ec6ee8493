package org.harbourwire.portal.view.alert;

import org.harbourwire.contract.alert.Alert;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// An alert in a list. Its rule's webhook is not in it.
///
/// @param ofSource whether it tells of a source rather than of an article
public record AlertView(
    String id,
    String ruleName,
    String title,
    String href,
    String sourceName,
    Languages.Shown language,
    Times.Shown raised,
    Times.@Nullable Shown published,
    boolean ofSource) {

  /// The view of `alert`.
  public static AlertView of(Alert alert, Wording wording) {
    return new AlertView(
        alert.id(),
        alert.ruleName(),
        alert.title(),
        href(alert),
        alert.sourceName(),
        wording.languages().of(alert.language()),
        wording.times().at(alert.raisedAt()),
        wording.times().published(alert.publishedAt()),
        alert.event() != null);
  }

  private static String href(Alert alert) {
    return alert.articleId() == null ? "/sources?attention=yes" : "/articles/" + alert.articleId();
  }
}
