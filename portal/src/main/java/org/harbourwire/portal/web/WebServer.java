package org.harbourwire.portal.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.guard.CsrfTokens;
import org.harbourwire.portal.guard.HostGuard;
import org.harbourwire.portal.guard.RequestGuard;
import org.harbourwire.portal.page.Assets;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.portal.suggest.Suggester;
import org.harbourwire.portal.web.alert.AlertRoutes;
import org.harbourwire.portal.web.alert.AlertStream;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.ReaderLanguage;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.article.ArticleRoutes;
import org.harbourwire.portal.web.article.ExtractionRoutes;
import org.harbourwire.portal.web.article.RevisionRoutes;
import org.harbourwire.portal.web.article.StoryRoutes;
import org.harbourwire.portal.web.search.ExportRoutes;
import org.harbourwire.portal.web.search.FeedRoutes;
import org.harbourwire.portal.web.search.Questions;
import org.harbourwire.portal.web.search.SearchRoutes;
import org.harbourwire.portal.web.search.SuggestionRoutes;
import org.harbourwire.portal.web.source.SourceRoutes;
import org.harbourwire.portal.web.trend.TrendRoutes;
import org.harbourwire.query.KnownTopics;
import org.harbourwire.store.ArticleStore;

/// The HTTP server with all its routes, on a port that is known before it starts: the guard of
/// hosts names it.
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 64L * 1024;

  private final ArticleStore store;
  private final Boards boards;
  private final Webhooks webhooks;
  private final RequestGuard guard;
  private final ReaderLanguage languages = new ReaderLanguage();
  private final Clock clock;
  private final AlertStream stream;
  private final Assets assets = new Assets();
  private final Javalin javalin;

  public WebServer(
      ArticleStore store, Boards boards, Webhooks webhooks, HostGuard hosts, Clock clock) {
    this.store = store;
    this.boards = boards;
    this.webhooks = webhooks;
    this.guard = new RequestGuard(hosts, new CsrfTokens(new SecureRandom()));
    this.clock = clock;
    this.stream = new AlertStream(boards.alerts(), languages);
    this.javalin = Javalin.create(this::configure);
  }

  /// Binds and begins to answer.
  ///
  /// @throws io.javalin.util.JavalinBindException when the port is taken
  public void start(String host, int port) {
    javalin.start(host, port);
  }

  @Override
  public void close() {
    stream.close();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.prefer405over404 = true;
    Transport.configure(config.jetty);

    Responses responses = new Responses(languages, assets);
    Problems problems = new Problems(responses);
    problems.register(config.routes);
    config.routes.before(guard::checkHost);
    config.routes.beforeMatched(guard::checkForm);
    config.routes.get("/assets/{name}", assets::serve);
    config.routes.get("/health", ctx -> health(ctx, responses));
    config.routes.sse("/alerts/stream", stream::serve);
    config.routes.head("/alerts/stream", ctx -> ctx.contentType("text/event-stream"));
    KnownTopics topics = idOrName -> store.names().nearestTopic(idOrName);
    Questions questions = new Questions(problems, languages, topics, clock);
    new SearchRoutes(store.search(), boards.sources(), questions, responses, problems)
        .register(config.routes);
    new FeedRoutes(store.export(), boards.sources(), questions, responses).register(config.routes);
    new ExportRoutes(store.export(), questions, responses, problems).register(config.routes);
    new SuggestionRoutes(new Suggester(store.begun(), boards.sources()), responses)
        .register(config.routes);
    ArticleRoutes articles = new ArticleRoutes(store.search(), responses, problems);
    articles.register(config.routes);
    new ExtractionRoutes(articles, store.extractions(), responses, problems)
        .register(config.routes);
    new RevisionRoutes(articles, store.revisions(), responses).register(config.routes);
    new StoryRoutes(store.search(), responses, problems).register(config.routes);
    new TrendRoutes(store.gains(), boards.sources(), responses, clock).register(config.routes);
    new AlertRoutes(boards, webhooks, topics, guard, responses, problems).register(config.routes);
    new DescriptionRoutes(responses, problems).register(config.routes);
    new SourceRoutes(boards, store.search(), responses, problems).register(config.routes);
  }

  private void health(Context ctx, Responses responses) {
    Map<String, Health> checks = new LinkedHashMap<>();
    checks.put("articles", store.check());
    boards.all().forEach(b -> checks.put(b.name(), b.check()));
    ctx.status(checks.values().stream().allMatch(Health::ok) ? 200 : 503);
    responses.json(ctx, checks);
  }
}
