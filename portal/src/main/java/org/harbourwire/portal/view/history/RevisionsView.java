package org.harbourwire.portal.view.history;

import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// The revisions of an article, and what changed between two of them.
///
/// @param title its headline now
/// @param revisions the latest first
/// @param noteKey what there is to say first: that texts may not be shown, that there is nothing to
///   compare; absent when there is nothing
/// @param changes between two revisions; absent when there are no two, or they may not be shown
public record RevisionsView(
    String title,
    Languages.Shown language,
    String articleHref,
    String apiHref,
    List<Item> revisions,
    @Nullable String noteKey,
    @Nullable ChangesView changes) {

  /// A revision.
  ///
  /// @param label its number and why it exists
  /// @param current whether it stands
  /// @param fromHref compares it with the one that stands; absent for that one
  public record Item(
      int number, String label, Times.Shown fetched, boolean current, @Nullable String fromHref) {}

  /// The view of `article`, whose `revisions` are the latest first.
  ///
  /// @param from the earlier of two to compare, if one was chosen; else that before the later
  /// @param to the later of the two, if one was chosen; else the one that stands
  public static RevisionsView of(
      EnrichedArticle article,
      List<Revision> revisions,
      @Nullable Integer from,
      @Nullable Integer to,
      Wording wording) {
    String href = "/articles/" + article.id();
    String note = noteKey(article, revisions);
    return new RevisionsView(
        article.title(),
        wording.languages().of(article.language()),
        href,
        "/api" + href + "/revisions",
        revisions.stream().map(r -> item(r, href, article, wording)).toList(),
        note,
        note == null || note.equals("revisions.note.no-text")
            ? ChangesView.between(revisions, from, to, wording)
            : null);
  }

  private static Item item(
      Revision revision, String href, EnrichedArticle article, Wording wording) {
    boolean current = revision.supersededAt() == null;
    return new Item(
        revision.revision(),
        wording.text("revisions.cause." + revision.cause().wireName(), revision.revision()),
        wording.times().at(revision.fetchedAt()),
        current,
        current
            ? null
            : href + "/revisions?from=" + revision.revision() + "&to=" + article.revision());
  }

  private static @Nullable String noteKey(EnrichedArticle article, List<Revision> revisions) {
    if (article.status() == ArticleStatus.WITHDRAWN) {
      return "revisions.note.withdrawn";
    }
    if (revisions.size() == 1) {
      return article.revision() == 1 ? "revisions.note.first" : "revisions.note.forgotten";
    }
    return revisions.stream().map(Revision::text).anyMatch(Objects::isNull)
        ? "revisions.note.no-text"
        : null;
  }
}
