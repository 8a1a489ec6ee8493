package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.Dashboard.Control;
import org.harbourwire.store.kibana.asset.Panel;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.Condition;

/// The dashboard of readers and analysts, and their lists of articles.
final class ReaderDashboard {
  private static final SavedSearch LATEST =
      search(
          "latest",
          "Latest articles",
          "All articles, newest first, with links to where they were found.",
          new Condition.Everything());
  static final SavedSearch LARGE_AMOUNTS =
      search(
          "large-amounts",
          "Articles that name HK$1 billion or more",
          "Articles with at least one such amount of Hong Kong dollars, newest first.",
          ReaderCharts.hongKongDollars(1_000_000_000));

  static final Dashboard DASHBOARD =
      new Dashboard(
          ReaderCharts.id("readers"),
          "Harbourwire: the news",
          "Topics, names, sources, languages, amounts and stories over time, and the articles.",
          DataViews.ARTICLES,
          "now-7d",
          60,
          List.of(
              new Control("Topic", "topics"),
              new Control("Name", "entities.name"),
              new Control("Source", "source.name"),
              new Control("Language", "language")),
          List.of(
              new Panel(ReaderCharts.ARTICLES, 0, 0, 12, 5),
              new Panel(ReaderCharts.STORIES, 12, 0, 12, 5),
              new Panel(ReaderCharts.ENTITIES_NAMED, 24, 0, 12, 5),
              new Panel(ReaderCharts.SOURCES_HEARD, 36, 0, 12, 5),
              new Panel(ReaderCharts.TOPICS_OVER_TIME, 0, 5, 24, 13),
              new Panel(ReaderCharts.ENTITIES_OVER_TIME, 24, 5, 24, 13),
              new Panel(ReaderCharts.TOPICS_GROWING, 0, 18, 12, 13),
              new Panel(ReaderCharts.ENTITIES_GROWING, 12, 18, 12, 13),
              new Panel(ReaderCharts.RISING, 24, 18, 12, 13),
              new Panel(ReaderCharts.SOURCES, 36, 18, 12, 13),
              new Panel(ReaderCharts.LANGUAGES, 0, 31, 12, 11),
              new Panel(ReaderCharts.STORY_SHARES, 12, 31, 12, 11),
              new Panel(ReaderCharts.LARGEST_STORIES, 24, 31, 12, 11),
              new Panel(ReaderCharts.AMOUNTS, 36, 31, 12, 11),
              new Panel(LATEST, 0, 42, 48, 18)));

  private ReaderDashboard() {}

  private static SavedSearch search(
      String name, String title, String description, Condition where) {
    return new SavedSearch(
        ReaderCharts.id(name),
        title,
        description,
        DataViews.ARTICLES,
        where,
        List.of("title", "source.name", "language", "topics", "entities.name", "url"),
        DataViews.TIME);
  }
}
