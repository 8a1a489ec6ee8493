package org.harbourwire.portal.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.export.ArticleFile;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.portal.view.search.ResultsView;
import org.harbourwire.portal.view.search.SearchView;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.SearchResult;

/// `GET /` and `GET /api/search`: the same search for people and for programs.
public final class SearchRoutes {
  private final ArticleSearch articles;
  private final SourceBoard sources;
  private final Questions questions;
  private final Responses responses;
  private final Problems problems;

  public SearchRoutes(
      ArticleSearch articles,
      SourceBoard sources,
      Questions questions,
      Responses responses,
      Problems problems) {
    this.articles = articles;
    this.sources = sources;
    this.questions = questions;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.get("/api/search", this::json);
  }

  private void page(Context ctx) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    Wording wording = responses.wording(ctx);
    switch (questions.parse(address)) {
      case ParseOutcome.Parsed(Query typed) ->
          found(ctx, address, typed)
              .ifPresent(
                  result -> {
                    Names names = Names.of(wording, sources, result);
                    show(ctx, SearchView.of(address, typed, result, names, wording));
                  });
      case ParseOutcome.Faulty faulty -> {
        ctx.status(400);
        show(ctx, SearchView.faulty(address, faulty, wording));
      }
    }
  }

  private void show(Context ctx, SearchView view) {
    responses.html(ctx, Section.SEARCH, "search", "page", view);
  }

  private void json(Context ctx) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    questions
        .readWhole(ctx)
        .flatMap(asked -> found(ctx, address, asked.typed()))
        .ifPresent(result -> responses.json(ctx, SearchAnswer.of(address, result)));
  }

  /// What the page of `address` shows; beyond the end the answer says where that is, so that
  /// whoever reads page after page knows when to stop, and nothing is found.
  private Optional<SearchResult> found(Context ctx, SearchAddress address, Query typed) {
    Wording wording = responses.wording(ctx);
    if (!address.isWithinWindow()) {
      String file = address.href(ArticleFile.Form.JSON_LINES.path());
      problems.answer(ctx, 400, wording.text("problem.400.window", SearchAddress.LAST_PAGE, file));
      return Optional.empty();
    }
    Asked asked = questions.of(address, typed);
    SearchResult result = articles.search(asked.query(), asked.request());
    int last = ResultsView.lastPage(result.stories());
    if (address.page() > last) {
      problems.answer(ctx, 400, wording.text("problem.400.page", address.page(), last));
      return Optional.empty();
    }
    return Optional.of(result);
  }
}
