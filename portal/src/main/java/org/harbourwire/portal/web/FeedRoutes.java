package org.harbourwire.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.feed.AtomFeed;
import org.harbourwire.portal.feed.Feed;
import org.harbourwire.portal.feed.FeedEntry;
import org.harbourwire.portal.feed.JsonFeed;
import org.harbourwire.portal.view.Names;
import org.harbourwire.portal.view.SearchTitle;
import org.harbourwire.portal.view.Wording;
import org.harbourwire.store.search.ArticleExport;

/// `GET /feed.atom` and `GET /feed.json`: the newest articles of a search, of a topic, an entity or
/// a source, with the parameters of the search page.
final class FeedRoutes {
  /// The path of the Atom feed.
  static final String ATOM = "/feed.atom";

  /// The path of the JSON Feed.
  static final String JSON = "/feed.json";

  private static final int MOST_ENTRIES = 50;

  private final ArticleExport articles;
  private final SourceBoard sources;
  private final Responses responses;
  private final Problems problems;
  private final Clock clock;

  FeedRoutes(
      ArticleExport articles,
      SourceBoard sources,
      Responses responses,
      Problems problems,
      Clock clock) {
    this.articles = articles;
    this.sources = sources;
    this.responses = responses;
    this.problems = problems;
    this.clock = clock;
  }

  void register(RoutesConfig routes) {
    routes.get(ATOM, ctx -> answer(ctx, ATOM));
    routes.get(JSON, ctx -> answer(ctx, JSON));
  }

  private void answer(Context ctx, String path) {
    Asked.read(ctx, problems, clock).ifPresent(asked -> answer(ctx, path, feed(ctx, path, asked)));
  }

  private void answer(Context ctx, String path, Feed feed) {
    String tag = feed.entityTag();
    ctx.header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.header("Cache-Control", "no-cache").status(HttpStatus.NOT_MODIFIED);
    } else if (path.equals(ATOM)) {
      responses.bytes(ctx, AtomFeed.write(feed), AtomFeed.MEDIA_TYPE);
    } else {
      responses.bytes(ctx, Json.writeBytes(JsonFeed.of(feed)), JsonFeed.MEDIA_TYPE);
    }
  }

  private Feed feed(Context ctx, String path, Asked asked) {
    String portal = Origins.of(ctx);
    Wording wording = responses.wording(ctx);
    List<FeedEntry> entries = new ArrayList<>();
    articles.newest(
        asked.query(), asked.request(), MOST_ENTRIES, a -> entries.add(FeedEntry.of(a, portal)));
    return new Feed(
        SearchTitle.of(asked.address(), Names.of(wording, sources), wording),
        portal + asked.address().href(path),
        portal + asked.address().href("/"),
        clock.instant(),
        entries);
  }
}
