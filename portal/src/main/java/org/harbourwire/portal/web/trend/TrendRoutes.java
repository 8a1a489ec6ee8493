package org.harbourwire.portal.web.trend;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.trend.Window;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.portal.view.trend.TrendsView;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.store.search.GainSearch;
import org.harbourwire.store.search.Period;

/// `GET /trends` and `GET /api/trends`: which topics and entities gain over a day, a week or four
/// weeks (`window`) against the same time before.
public final class TrendRoutes {
  private final GainSearch gains;
  private final SourceBoard sources;
  private final Responses responses;
  private final Clock clock;

  public TrendRoutes(GainSearch gains, SourceBoard sources, Responses responses, Clock clock) {
    this.gains = gains;
    this.sources = sources;
    this.responses = responses;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/trends", this::page);
    routes.get("/api/trends", this::json);
  }

  private void page(Context ctx) {
    Window window = window(ctx);
    Period period = period(window);
    Wording wording = responses.wording(ctx);
    TrendsView view =
        TrendsView.of(window, period, gains.over(period), Names.of(wording, sources), wording);
    responses.html(ctx, Section.TRENDS, "trends", "page", view);
  }

  private void json(Context ctx) {
    Window window = window(ctx);
    Period period = period(window);
    responses.json(ctx, TrendAnswer.of(window, period, gains.over(period)));
  }

  private static Window window(Context ctx) {
    return Window.of(ctx.queryParam("window"));
  }

  /// To the minute, so that pages loaded one after the other say the same.
  private Period period(Window window) {
    return window.period(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }
}
