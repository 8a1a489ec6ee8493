package org.harbourwire.portal.web.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.harbourwire.portal.search.StoryAddress;
import org.harbourwire.portal.view.history.StoryView;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchResult;

/// `GET /stories/{id}` and `GET /api/stories/{id}`: the articles of a story in the order of time.
public final class StoryRoutes {
  private static final int MOST_ARTICLES = 200;

  private final ArticleSearch articles;
  private final Responses responses;
  private final Problems problems;

  public StoryRoutes(ArticleSearch articles, Responses responses, Problems problems) {
    this.articles = articles;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/stories/{id}", ctx -> answer(ctx, (id, found) -> page(ctx, id, found)));
    routes.get(
        "/api/stories/{id}",
        ctx -> answer(ctx, (id, found) -> responses.json(ctx, StoryAnswer.of(id, found))));
  }

  private void answer(Context ctx, BiConsumer<String, SearchResult> writer) {
    String id = ctx.pathParam("id");
    Optional<SearchResult> story =
        Optional.of(id)
            .filter(StoryAddress::isStory)
            .map(s -> articles.search(new Query.All(), SearchRequest.ofStory(s, MOST_ARTICLES)))
            .filter(found -> found.total() > 0);
    story.ifPresentOrElse(
        found -> writer.accept(id, found),
        () -> problems.answer(ctx, 404, responses.wording(ctx).text("problem.404.story")));
  }

  private void page(Context ctx, String id, SearchResult found) {
    StoryView view = StoryView.of(id, found, responses.wording(ctx));
    responses.html(ctx, Section.SEARCH, "story", "page", view);
  }
}
