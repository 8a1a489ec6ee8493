package org.harbourwire.portal.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.portal.view.search.SearchView;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.SearchResult;

/// `GET /` and `GET /api/search`: the same search for people and for programs.
public final class SearchRoutes {
  private final ArticleSearch articles;
  private final SourceBoard sources;
  private final Questions questions;
  private final Responses responses;

  public SearchRoutes(
      ArticleSearch articles, SourceBoard sources, Questions questions, Responses responses) {
    this.articles = articles;
    this.sources = sources;
    this.questions = questions;
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.get("/api/search", this::json);
  }

  private void page(Context ctx) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    Wording wording = responses.wording(ctx);
    SearchView view =
        switch (QueryParser.parse(address.query())) {
          case ParseOutcome.Parsed(Query typed) -> found(questions.of(address, typed), wording);
          case ParseOutcome.Faulty faulty -> SearchView.faulty(address, faulty, wording);
        };
    ctx.status(view.fault() == null ? 200 : 400);
    responses.html(ctx, Section.SEARCH, "search", "page", view);
  }

  private void json(Context ctx) {
    questions
        .read(ctx)
        .ifPresent(
            asked -> {
              SearchResult result = articles.search(asked.query(), asked.request());
              responses.json(ctx, SearchAnswer.of(asked.address(), result));
            });
  }

  private SearchView found(Asked asked, Wording wording) {
    SearchResult result = articles.search(asked.query(), asked.request());
    Names names = Names.of(wording, sources, result);
    return SearchView.of(asked.address(), asked.typed(), result, names, wording);
  }
}
