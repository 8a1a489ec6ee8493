package org.harbourwire.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.view.SourcesView;
import org.harbourwire.portal.view.Wording;

/// `GET /sources`: how every source does, and which of its pages gave no article; `?attention`
/// lists only those that need a person.
final class SourceRoutes {
  private final Boards boards;
  private final Responses responses;
  private final Wording wording;

  SourceRoutes(Boards boards, Responses responses, Wording wording) {
    this.boards = boards;
    this.responses = responses;
    this.wording = wording;
  }

  void register(RoutesConfig routes) {
    routes.get("/sources", this::page);
  }

  private void page(Context ctx) {
    SourcesView view = SourcesView.of(boards, ctx.queryParam("attention") != null, wording);
    responses.html(ctx, Section.SOURCES, "sources", "page", view);
  }
}
