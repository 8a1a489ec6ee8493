package org.harbourwire.portal.web.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.portal.view.history.Revision;
import org.harbourwire.portal.view.history.RevisionsView;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.store.search.RevisionSearch;
import org.jspecify.annotations.Nullable;

/// `GET /articles/{id}/revisions`: the revisions of an article, and with `from` and `to` what
/// changed between two of them; `GET /api/articles/{id}/revisions`.
public final class RevisionRoutes {
  private final ArticleRoutes articles;
  private final RevisionSearch revisions;
  private final Responses responses;

  public RevisionRoutes(ArticleRoutes articles, RevisionSearch revisions, Responses responses) {
    this.articles = articles;
    this.revisions = revisions;
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}/revisions", ctx -> articles.answer(ctx, this::page));
    routes.get("/api/articles/{id}/revisions", ctx -> articles.answer(ctx, this::json));
  }

  private void page(Context ctx, EnrichedArticle article) {
    RevisionsView view =
        RevisionsView.of(
            article,
            all(article),
            number(ctx.queryParam("from")),
            number(ctx.queryParam("to")),
            responses.wording(ctx));
    responses.html(ctx, Section.SEARCH, "revisions", "page", view);
  }

  private void json(Context ctx, EnrichedArticle article) {
    responses.json(ctx, all(article));
  }

  private List<Revision> all(EnrichedArticle article) {
    return Revision.all(article, revisions.of(article.id()));
  }

  private static @Nullable Integer number(@Nullable String parameter) {
    return parameter != null && parameter.matches("[1-9][0-9]{0,8}")
        ? Integer.valueOf(parameter)
        : null;
  }
}
