package org.harbourwire.portal.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.feed.Feed;
import org.harbourwire.portal.feed.FeedEntry;
import org.harbourwire.portal.feed.FeedForm;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.portal.view.search.SearchTitle;
import org.harbourwire.portal.web.answer.Origins;
import org.harbourwire.portal.web.answer.Responses;
import org.harbourwire.store.search.ArticleExport;

/// `GET /feed.atom` and `GET /feed.json`: the newest articles of a search, of a topic, an entity or
/// a source, with the parameters of the search page.
public final class FeedRoutes {
  private static final int MOST_ENTRIES = 50;

  private final ArticleExport articles;
  private final SourceBoard sources;
  private final Questions questions;
  private final Responses responses;

  public FeedRoutes(
      ArticleExport articles, SourceBoard sources, Questions questions, Responses responses) {
    this.articles = articles;
    this.sources = sources;
    this.questions = questions;
    this.responses = responses;
  }

  public void register(RoutesConfig routes) {
    for (FeedForm form : FeedForm.values()) {
      routes.get(form.path(), ctx -> answer(ctx, form));
    }
  }

  private void answer(Context ctx, FeedForm form) {
    questions.readWhole(ctx).ifPresent(asked -> answer(ctx, form, feed(ctx, form.path(), asked)));
  }

  private void answer(Context ctx, FeedForm form, Feed feed) {
    String tag = feed.entityTag();
    ctx.header("ETag", tag).header("Vary", "Accept-Language, Cookie");
    if (EntityTags.of(ctx.header("If-None-Match")).include(tag)) {
      ctx.header("Cache-Control", "no-cache").status(HttpStatus.NOT_MODIFIED);
    } else {
      responses.bytes(ctx, form.write(feed), form.mediaType());
    }
  }

  private Feed feed(Context ctx, String path, Asked asked) {
    String portal = Origins.of(ctx);
    Wording wording = responses.wording(ctx);
    List<FeedEntry> entries = new ArrayList<>();
    articles.newest(
        asked.query(), asked.request(), MOST_ENTRIES, a -> entries.add(FeedEntry.of(a, portal)));
    return new Feed(
        Feed.id(asked.address().signature()),
        SearchTitle.of(asked.address(), Names.of(wording, sources), wording),
        portal + asked.address().href(path),
        portal + asked.address().href("/"),
        asked.at(),
        entries);
  }
}
