package org.harbourwire.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.portal.board.AlertBoard;
import org.harbourwire.portal.board.Rules;
import org.harbourwire.portal.guard.RequestGuard;
import org.harbourwire.portal.view.AlertView;
import org.harbourwire.portal.view.AlertsView;
import org.harbourwire.portal.view.RuleForm;
import org.harbourwire.portal.view.RuleView;
import org.harbourwire.portal.view.Wording;
import org.jspecify.annotations.Nullable;

/// `/alerts`: the latest alerts, the rules, and the forms that make and delete them; `/api/alerts`
/// the alerts as JSON.
final class AlertRoutes {
  private static final Set<String> NOTICES = Set.of("saved", "deleted");

  private final AlertBoard alerts;
  private final Rules rules;
  private final RequestGuard guard;
  private final Clock clock;
  private final Responses responses;
  private final Problems problems;
  private final Wording wording;

  AlertRoutes(
      AlertBoard alerts,
      Rules rules,
      RequestGuard guard,
      Clock clock,
      Responses responses,
      Problems problems,
      Wording wording) {
    this.alerts = alerts;
    this.rules = rules;
    this.guard = guard;
    this.clock = clock;
    this.responses = responses;
    this.problems = problems;
    this.wording = wording;
  }

  void register(RoutesConfig routes) {
    routes.get("/alerts", this::page);
    routes.post("/alerts/rules", this::save);
    routes.post("/alerts/rules/{id}/delete", this::delete);
    routes.get("/api/alerts", this::json);
  }

  private void page(Context ctx) {
    String query = Objects.requireNonNullElse(ctx.queryParam("query"), "");
    show(ctx, RuleForm.empty(query), notice(ctx.queryParam("done")));
  }

  private void json(Context ctx) {
    responses.json(
        ctx, alerts.newestFirst().stream().map(a -> AlertAnswer.of(a, wording)).toList());
  }

  private void save(Context ctx) {
    RuleForm form =
        RuleForm.checked(
            field(ctx, "name"),
            field(ctx, "query"),
            field(ctx, "webhook"),
            ctx.formParam("backfill") != null,
            wording);
    if (!form.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, null);
      return;
    }
    rules.save(rule(form));
    ctx.redirect("/alerts?done=saved", HttpStatus.SEE_OTHER);
  }

  private void delete(Context ctx) {
    String id = ctx.pathParam("id");
    if (rules.get(id).isEmpty()) {
      problems.answer(ctx, 404, wording.text("problem.404.rule"));
      return;
    }
    rules.remove(id);
    ctx.redirect("/alerts?done=deleted", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, RuleForm form, @Nullable String notice) {
    AlertsView view =
        new AlertsView(
            alerts.newestFirst().stream().map(a -> AlertView.of(a, wording)).toList(),
            rules.newestFirst().stream().map(r -> RuleView.of(r, wording)).toList(),
            form,
            notice,
            guard.token(ctx));
    responses.html(ctx, Section.ALERTS, "alerts", "page", view);
  }

  private AlertRule rule(RuleForm form) {
    return new AlertRule(
        UUID.randomUUID().toString(),
        form.name(),
        form.query(),
        form.webhook().isEmpty() ? null : form.webhook(),
        form.includeBackfill(),
        true,
        clock.instant());
  }

  private @Nullable String notice(@Nullable String done) {
    return done != null && NOTICES.contains(done) ? wording.text("rules." + done) : null;
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
