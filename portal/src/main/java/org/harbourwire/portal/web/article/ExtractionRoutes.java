package org.harbourwire.portal.web.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.portal.view.article.ExtractionView;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.portal.web.answer.Section;
import org.harbourwire.store.search.ExtractionSearch;

/// `GET /articles/{id}/extraction`: what was kept and cut of an article's document, and `GET
/// /api/articles/{id}/extraction`.
public final class ExtractionRoutes {
  private final ArticleRoutes articles;
  private final ExtractionSearch extractions;
  private final Responses responses;
  private final Problems problems;

  public ExtractionRoutes(
      ArticleRoutes articles,
      ExtractionSearch extractions,
      Responses responses,
      Problems problems) {
    this.articles = articles;
    this.extractions = extractions;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}/extraction", ctx -> articles.answer(ctx, this::page));
    routes.get("/api/articles/{id}/extraction", ctx -> articles.answer(ctx, this::json));
  }

  private void page(Context ctx, EnrichedArticle article) {
    Extraction known = extractions.get(article.id()).orElse(null);
    ExtractionView view = ExtractionView.of(article, known, responses.wording(ctx));
    responses.html(ctx, Section.SEARCH, "extraction", "page", view);
  }

  private void json(Context ctx, EnrichedArticle article) {
    Optional<Extraction> known = extractions.get(article.id());
    if (known.isPresent()) {
      responses.json(ctx, known.get());
    } else {
      problems.answer(ctx, 404, responses.wording(ctx).text("extraction.note.unknown"));
    }
  }
}
