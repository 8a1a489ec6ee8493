package org.harbourwire.portal.web.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.rule.RulesUnavailable;
import org.harbourwire.store.QueryRefused;
import org.harbourwire.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every fault into an answer: a page for people, a problem document for programs. What went
/// wrong inside goes to the log and never into the answer.
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_AFTER_SECONDS = "30";

  /// Where no person looks at an answer.
  private static final List<String> MACHINES = List.of("/api/", "/feed.", "/export.");

  private final Responses responses;

  public Problems(Responses responses) {
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus()));
    routes.exception(QueryRefused.class, this::tooMuch);
    routes.exception(StoreUnavailable.class, this::storeIsAway);
    routes.exception(RulesUnavailable.class, this::rulesAreAway);
    routes.exception(Exception.class, this::ownFault);
  }

  /// Answers with the problem of this status.
  public void answer(Context ctx, int status) {
    Wording wording = responses.wording(ctx);
    String known =
        wording.messages().keys().contains("problem." + status + ".title")
            ? String.valueOf(status)
            : status < 500 ? "400" : "500";
    answer(ctx, status, known, wording.text("problem." + known + ".detail"));
  }

  /// Answers with the problem of this status and these particulars.
  public void answer(Context ctx, int status, String detail) {
    answer(ctx, status, String.valueOf(status), detail);
  }

  private void answer(Context ctx, int status, String titleKey, String detail) {
    String title = responses.wording(ctx).text("problem." + titleKey + ".title");
    Problem problem = new Problem(title, status, detail, ctx.path().replaceFirst("^/+", "/"));
    ctx.status(status);
    if (MACHINES.stream().anyMatch(ctx.path()::startsWith)) {
      responses.json(ctx, problem, "application/problem+json");
    } else {
      responses.html(ctx, Section.NONE, "problem", "problem", problem);
    }
  }

  private void tooMuch(QueryRefused e, Context ctx) {
    LOG.info("a query is refused: {}", e.getMessage());
    String reason = String.valueOf(e.getMessage());
    answer(ctx, 422, responses.wording(ctx).text("problem.422.search", reason));
  }

  private void storeIsAway(StoreUnavailable e, Context ctx) {
    LOG.warn("the article store does not answer: {}", e.getMessage());
    ctx.header("Retry-After", RETRY_AFTER_SECONDS);
    answer(ctx, 503);
  }

  private void rulesAreAway(RulesUnavailable e, Context ctx) {
    LOG.warn("alert rules cannot be written", e);
    ctx.header("Retry-After", RETRY_AFTER_SECONDS);
    answer(ctx, 503, responses.wording(ctx).text("problem.503.rules"));
  }

  private void ownFault(Exception e, Context ctx) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    answer(ctx, 500);
  }
}
