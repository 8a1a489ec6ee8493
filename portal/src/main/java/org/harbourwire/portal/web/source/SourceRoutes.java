package org.harbourwire.portal.web.source;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.view.source.SourcesView;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;

/// `GET /sources`: how every source does, and which of its pages gave no article; `?attention`
/// lists only those that need a person. `GET /api/sources`: the same of all as JSON.
public final class SourceRoutes {
  private final Boards boards;
  private final Responses responses;

  public SourceRoutes(Boards boards, Responses responses) {
    this.boards = boards;
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    routes.get("/sources", this::page);
    routes.get("/api/sources", this::json);
  }

  private void json(Context ctx) {
    responses.json(ctx, boards.sources().byName().stream().map(SourceAnswer::of).toList());
  }

  private void page(Context ctx) {
    SourcesView view =
        SourcesView.of(boards, ctx.queryParam("attention") != null, responses.wording(ctx));
    responses.html(ctx, Section.SOURCES, "sources", "page", view);
  }
}
