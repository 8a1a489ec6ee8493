package org.harbourwire.portal.web.alert;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Set;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.guard.RequestGuard;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.portal.view.alert.AlertView;
import org.harbourwire.portal.view.alert.AlertsView;
import org.harbourwire.portal.view.alert.RuleForm;
import org.harbourwire.portal.view.alert.RuleView;
import org.harbourwire.portal.view.alert.SavedRule;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.query.KnownTopics;
import org.jspecify.annotations.Nullable;

/// `/alerts`: the latest alerts, the rules, and the forms that make and delete them; `/api/alerts`
/// the alerts as JSON.
public final class AlertRoutes {
  private static final Set<String> NOTICES = Set.of("saved", "deleted");

  private final Boards boards;
  private final Webhooks webhooks;
  private final KnownTopics topics;
  private final RequestGuard guard;
  private final Responses responses;
  private final Problems problems;

  public AlertRoutes(
      Boards boards,
      Webhooks webhooks,
      KnownTopics topics,
      RequestGuard guard,
      Responses responses,
      Problems problems) {
    this.boards = boards;
    this.webhooks = webhooks;
    this.topics = topics;
    this.guard = guard;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/alerts", this::page);
    routes.post("/alerts/rules", this::save);
    routes.post("/alerts/rules/{id}/delete", this::delete);
    routes.get("/api/alerts", this::json);
  }

  private void page(Context ctx) {
    String query = Objects.requireNonNullElse(ctx.queryParam("query"), "");
    show(ctx, RuleForm.empty(query), notice(ctx), null);
  }

  private void json(Context ctx) {
    Wording wording = responses.wording(ctx);
    responses.json(
        ctx, boards.alerts().newestFirst().stream().map(a -> AlertAnswer.of(a, wording)).toList());
  }

  private void save(Context ctx) {
    RuleForm form =
        RuleForm.checked(
            field(ctx, "name"),
            field(ctx, "query"),
            field(ctx, "webhook"),
            ctx.formParam("backfill") != null,
            webhooks,
            topics,
            responses.wording(ctx));
    if (!form.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, null, null);
      return;
    }
    AlertRule rule = boards.rules().create(form.draft());
    if (rule.webhook() == null) {
      ctx.redirect("/alerts?done=saved", HttpStatus.SEE_OTHER);
      return;
    }
    // No redirect: the secret is in this answer only, never in an address.
    SavedRule saved = SavedRule.of(rule, webhooks.secrets().apply(rule.id()));
    show(ctx, RuleForm.empty(""), responses.wording(ctx).text("rules.saved"), saved);
  }

  private void delete(Context ctx) {
    String id = ctx.pathParam("id");
    if (boards.rules().get(id).isEmpty()) {
      problems.answer(ctx, 404, responses.wording(ctx).text("problem.404.rule"));
      return;
    }
    boards.rules().remove(id);
    ctx.redirect("/alerts?done=deleted", HttpStatus.SEE_OTHER);
  }

  private void show(
      Context ctx, RuleForm form, @Nullable String notice, @Nullable SavedRule saved) {
    Wording wording = responses.wording(ctx);
    AlertsView view =
        new AlertsView(
            boards.alerts().newestFirst().stream().map(a -> AlertView.of(a, wording)).toList(),
            boards.rules().newestFirst().stream()
                .map(r -> RuleView.of(r, boards.deliveries().lastOf(r.id()), wording))
                .toList(),
            form,
            notice,
            saved,
            guard.token(ctx));
    responses.html(ctx, Section.ALERTS, "alerts", "page", view);
  }

  private @Nullable String notice(Context ctx) {
    String done = ctx.queryParam("done");
    return done != null && NOTICES.contains(done)
        ? responses.wording(ctx).text("rules." + done)
        : null;
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
