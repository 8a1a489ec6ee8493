package org.harbourwire.portal.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.portal.export.ArticleFile;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.store.search.ArticleExport;

/// `GET /export.csv` and `GET /export.jsonl`: all that a search finds as a file, with the
/// parameters of the search page. A file is written whole before the first byte of it is sent: one
/// that breaks off half way looks like a whole one.
public final class ExportRoutes {
  /// How many articles a file holds at most, the newest.
  static final int MOST_ARTICLES = 10_000;

  private static final int AT_ONCE = 2;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final ArticleExport articles;
  private final Questions questions;
  private final Responses responses;
  private final Problems problems;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public ExportRoutes(
      ArticleExport articles, Questions questions, Responses responses, Problems problems) {
    this.articles = articles;
    this.questions = questions;
    this.responses = responses;
    this.problems = problems;
  }

  public void register(RoutesConfig routes) {
    for (ArticleFile.Form form : ArticleFile.Form.values()) {
      routes.get(form.path(), ctx -> answer(ctx, form));
      routes.head(form.path(), ctx -> head(ctx, form));
    }
  }

  /// The headers alone, for which no file is written: how long it would be is not said.
  private void head(Context ctx, ArticleFile.Form form) {
    questions.readWhole(ctx).ifPresent(asked -> headers(ctx, form, asked.today()));
  }

  private void answer(Context ctx, ArticleFile.Form form) {
    questions.readWhole(ctx).ifPresent(asked -> answer(ctx, form, asked));
  }

  private void answer(Context ctx, ArticleFile.Form form, Asked asked) {
    if (!places.tryAcquire()) {
      ctx.header("Retry-After", RETRY_AFTER_SECONDS);
      problems.answer(ctx, 503, responses.wording(ctx).text("problem.503.export"));
      return;
    }
    try {
      send(ctx, form, asked.today(), written(form, asked));
    } catch (IOException e) {
      throw new UncheckedIOException("an export cannot be written", e);
    } finally {
      places.release();
    }
  }

  private Path written(ArticleFile.Form form, Asked asked) throws IOException {
    Path file = Files.createTempFile("harbourwire-export", "." + form.ending());
    try {
      write(file, form, asked);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private void write(Path file, ArticleFile.Form form, Asked asked) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file);
        ArticleFile out = form.begin(writer)) {
      articles.newest(asked.query(), asked.request(), MOST_ARTICLES, article -> add(out, article));
    }
  }

  private static void add(ArticleFile out, EnrichedArticle article) {
    try {
      out.add(article);
    } catch (IOException e) {
      throw new UncheckedIOException("an export cannot be written", e);
    }
  }

  private static void send(Context ctx, ArticleFile.Form form, LocalDate day, Path file)
      throws IOException {
    headers(ctx, form, day)
        .header("Content-Length", Long.toString(Files.size(file)))
        .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static Context headers(Context ctx, ArticleFile.Form form, LocalDate day) {
    String name = "harbourwire-" + day + "." + form.ending();
    return ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .contentType(form.mediaType());
  }
}
