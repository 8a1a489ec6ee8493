package org.harbourwire.portal.web.source;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.board.SourceBoard.Standing;
import org.harbourwire.portal.view.source.SourcePageView;
import org.harbourwire.portal.view.source.SourcesView;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchResult;

/// `GET /sources`: how every source does, and which of its pages gave no article; `?attention`
/// lists only those that need a person. `GET /sources/{id}`: one of them with its polls, its latest
/// articles and what it covers. `GET /api/sources` and `GET /api/sources/{id}`: how they do as
/// JSON.
public final class SourceRoutes {
  private static final int LATEST = 10;
  private static final int LONGEST_ID = 200;

  private final Boards boards;
  private final ArticleSearch articles;
  private final Responses responses;
  private final Problems problems;

  public SourceRoutes(
      Boards boards, ArticleSearch articles, Responses responses, Problems problems) {
    this.boards = boards;
    this.articles = articles;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/sources", this::page);
    routes.get("/sources/{id}", this::onePage);
    routes.get("/api/sources", this::json);
    routes.get("/api/sources/{id}", this::oneJson);
  }

  private void json(Context ctx) {
    responses.json(ctx, boards.sources().byName().stream().map(SourceAnswer::of).toList());
  }

  private void page(Context ctx) {
    SourcesView view =
        SourcesView.of(boards, ctx.queryParam("attention") != null, responses.wording(ctx));
    responses.html(ctx, Section.SOURCES, "sources", "page", view);
  }

  private void oneJson(Context ctx) {
    boards
        .sources()
        .get(ctx.pathParam("id"))
        .map(SourceAnswer::of)
        .ifPresentOrElse(answer -> responses.json(ctx, answer), () -> notThere(ctx));
  }

  private void onePage(Context ctx) {
    String id = ctx.pathParam("id");
    Standing standing = boards.sources().get(id).orElse(null);
    if (id.isBlank() || id.length() > LONGEST_ID) {
      notThere(ctx);
      return;
    }
    SearchResult found = articles.search(new Query.SourceIs(id), latest());
    if (standing == null && found.total() == 0) {
      notThere(ctx);
      return;
    }
    SourcePageView view = SourcePageView.of(id, standing, boards, found, responses.wording(ctx));
    responses.html(ctx, Section.SOURCES, "source", "page", view);
  }

  private static SearchRequest latest() {
    return SearchRequest.first(LATEST, SearchRequest.Order.NEWEST);
  }

  private void notThere(Context ctx) {
    problems.answer(ctx, 404, responses.wording(ctx).text("problem.404.source"));
  }
}
