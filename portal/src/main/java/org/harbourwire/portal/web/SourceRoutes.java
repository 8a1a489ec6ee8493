package org.harbourwire.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.view.SourcesView;
import org.harbourwire.portal.view.Wording;

/// `GET /sources`: how every source does; `?attention` lists only those that need a person.
final class SourceRoutes {
  private final SourceBoard sources;
  private final Responses responses;
  private final Wording wording;

  SourceRoutes(SourceBoard sources, Responses responses, Wording wording) {
    this.sources = sources;
    this.responses = responses;
    this.wording = wording;
  }

  void register(RoutesConfig routes) {
    routes.get("/sources", this::page);
  }

  private void page(Context ctx) {
    SourcesView view =
        SourcesView.of(sources.byName(), ctx.queryParam("attention") != null, wording);
    responses.html(ctx, Section.SOURCES, "sources", "page", view);
  }
}
