package org.harbourwire.portal.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import org.harbourwire.portal.suggest.Suggester;
import org.harbourwire.portal.web.answer.Responses;

/// `GET /api/suggestions?q=…`: what may be meant by what was typed so far.
public final class SuggestionRoutes {
  private final Suggester suggester;
  private final Responses responses;

  public SuggestionRoutes(Suggester suggester, Responses responses) {
    this.suggester = suggester;
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/suggestions", this::json);
  }

  private void json(Context ctx) {
    String typed = Objects.requireNonNullElse(ctx.queryParam("q"), "");
    responses.json(ctx, suggester.of(typed, responses.wording(ctx)));
  }
}
