package org.harbourwire.portal.web.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.portal.view.article.ArticleView;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.store.search.ArticleSearch;

/// `GET /articles/{id}` and `GET /api/articles/{id}`. A withdrawn article answers 410, with what
/// may still be said of it.
public final class ArticleRoutes {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final ArticleSearch articles;
  private final Responses responses;
  private final Problems problems;

  public ArticleRoutes(ArticleSearch articles, Responses responses, Problems problems) {
    this.articles = articles;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}", ctx -> answer(ctx, this::page));
    routes.get("/api/articles/{id}", ctx -> answer(ctx, responses::json));
  }

  /// Answers with something of an article.
  interface Writer {
    void write(Context ctx, EnrichedArticle article);
  }

  /// Lets `writer` answer with the article that the path names, or says what became of it.
  void answer(Context ctx, Writer writer) {
    String id = ctx.pathParam("id");
    Optional<EnrichedArticle> article =
        ID.matcher(id).matches() ? articles.get(id) : Optional.empty();
    if (article.isEmpty()) {
      problems.answer(ctx, 404, responses.wording(ctx).text("problem.404.article"));
      return;
    }
    ctx.status(article.get().status() == ArticleStatus.WITHDRAWN ? 410 : 200);
    writer.write(ctx, article.get());
  }

  private void page(Context ctx, EnrichedArticle article) {
    ArticleView view = ArticleView.of(article, responses.wording(ctx));
    responses.html(ctx, Section.SEARCH, "article", "article", view);
  }
}
