package org.harbourwire.store.kibana;

import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.Dashboard.Control;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.asset.Panel;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Bucket.Groups.Group;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.Condition.All;
import org.harbourwire.store.kibana.layer.Condition.AtLeast;
import org.harbourwire.store.kibana.layer.Condition.Is;
import org.harbourwire.store.kibana.layer.Condition.Not;
import org.harbourwire.store.kibana.layer.Condition.Within;
import org.harbourwire.store.kibana.layer.Metric;
import org.harbourwire.store.kibana.layer.Operation;

/// For readers and analysts: what the news is about, who is in it, where it comes from.
final class ReaderAssets {
  private static final Condition ALL = new Condition.Everything();
  private static final Metric COUNT = new Metric.Count("articles", "Articles");
  private static final String BY_COUNT = COUNT.id();

  private static final SavedSearch LATEST =
      search(
          "latest",
          "Latest articles",
          "All articles, newest first, with links to where they were found.",
          ALL);
  private static final SavedSearch LARGE_AMOUNTS =
      search(
          "large-amounts",
          "Articles that name HK$1 billion or more",
          "Articles with at least one such amount of Hong Kong dollars, newest first.",
          hongKongDollars(1_000_000_000));

  private static final Chart ARTICLES = number("articles", "Articles", COUNT);
  private static final Chart STORIES =
      number(
          "stories",
          "Stories",
          new Metric.Measure("n", "Stories", Operation.DIFFERENT, "story.id"));
  private static final Chart ENTITIES_NAMED =
      number(
          "entities-named",
          "Names in the news",
          new Metric.Measure("n", "Names", Operation.DIFFERENT, "entities.name"));
  private static final Chart SOURCES_HEARD =
      number(
          "sources-heard",
          "Sources that published",
          new Metric.Measure("n", "Sources", Operation.DIFFERENT, "source.id"));

  private static final Chart TOPICS_OVER_TIME =
      chart("topics-over-time", "Topics over time", Look.STACKED_BARS, top("topics", 8), time());
  private static final Chart ENTITIES_OVER_TIME =
      chart("entities-over-time", "Names over time", Look.LINES, top("entities.name", 8), time());
  private static final Chart TOPICS_GROWING =
      growing("topics-growing", "Topics against a week before", "topics");
  private static final Chart ENTITIES_GROWING =
      growing("entities-growing", "Names against a week before", "entities.name");
  private static final Chart SOURCES =
      chart("sources", "Articles by source", Look.LYING_BARS, top("source.name", 15));
  private static final Chart LANGUAGES =
      chart("languages", "Languages", Look.DONUT, top("language", 6));
  private static final Chart STORY_SHARES =
      chart(
          "story-relations",
          "First reports, copies, updates, translations",
          Look.DONUT,
          top("story.relation", 5));
  private static final Chart LARGEST_STORIES =
      new Chart(
          id("largest-stories"),
          "Stories with most articles",
          DataViews.ARTICLES,
          Look.TABLE,
          ALL,
          List.of(new Bucket.Top("story", "Story", "story.id", 10, BY_COUNT)),
          List.of(
              COUNT, new Metric.Measure("sources", "Sources", Operation.DIFFERENT, "source.id")));
  private static final Chart AMOUNTS =
      chart(
          "amounts",
          "Articles by amounts named, in Hong Kong dollars",
          Look.LYING_BARS,
          new Bucket.Groups(
              "size",
              "At least",
              List.of(
                  new Group("HK$1 million", hongKongDollars(1_000_000)),
                  new Group("HK$100 million", hongKongDollars(100_000_000)),
                  new Group("HK$1 billion", hongKongDollars(1_000_000_000)),
                  new Group("HK$10 billion", hongKongDollars(10_000_000_000L)))));

  private static final Dashboard DASHBOARD =
      new Dashboard(
          id("readers"),
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
              new Panel(ARTICLES, 0, 0, 12, 5),
              new Panel(STORIES, 12, 0, 12, 5),
              new Panel(ENTITIES_NAMED, 24, 0, 12, 5),
              new Panel(SOURCES_HEARD, 36, 0, 12, 5),
              new Panel(TOPICS_OVER_TIME, 0, 5, 24, 13),
              new Panel(ENTITIES_OVER_TIME, 24, 5, 24, 13),
              new Panel(TOPICS_GROWING, 0, 18, 12, 13),
              new Panel(ENTITIES_GROWING, 12, 18, 12, 13),
              new Panel(SOURCES, 24, 18, 24, 13),
              new Panel(LANGUAGES, 0, 31, 12, 11),
              new Panel(STORY_SHARES, 12, 31, 12, 11),
              new Panel(LARGEST_STORIES, 24, 31, 12, 11),
              new Panel(AMOUNTS, 36, 31, 12, 11),
              new Panel(LATEST, 0, 42, 48, 18)));

  private ReaderAssets() {}

  static List<Asset> all() {
    return Stream.concat(
            Stream.of(DataViews.ARTICLES, LATEST, LARGE_AMOUNTS),
            Stream.concat(
                DASHBOARD.panels().stream().map(Panel::shown).filter(s -> s != LATEST),
                Stream.of(DASHBOARD)))
        .toList();
  }

  private static String id(String name) {
    return "harbourwire-" + name;
  }

  private static Bucket top(String field, int size) {
    return new Bucket.Top("values", "Most frequent", field, size, BY_COUNT);
  }

  private static Bucket time() {
    return new Bucket.Over("time", "Published", DataViews.TIME);
  }

  private static Condition hongKongDollars(long least) {
    return new Within("amounts", All.of(new Is("currency", "HKD"), new AtLeast("value", least)));
  }

  private static Chart chart(String name, String title, Look look, Bucket... buckets) {
    return new Chart(
        id(name), title, DataViews.ARTICLES, look, ALL, List.of(buckets), List.of(COUNT));
  }

  private static Chart number(String name, String title, Metric metric) {
    return new Chart(
        id(name), title, DataViews.ARTICLES, Look.NUMBER, ALL, List.of(), List.of(metric));
  }

  private static Chart growing(String name, String title, String field) {
    // Old articles found only now, by a source's first poll, are no growth.
    return new Chart(
        id(name),
        title,
        DataViews.ARTICLES,
        Look.TABLE,
        new Not(new Is("backfill", "true")),
        List.of(top(field, 15)),
        List.of(COUNT, new Metric.Count("before", "A week before", ALL, "1w")));
  }

  private static SavedSearch search(
      String name, String title, String description, Condition where) {
    return new SavedSearch(
        id(name),
        title,
        description,
        DataViews.ARTICLES,
        where,
        List.of("title", "source.name", "language", "topics", "entities.name", "url"),
        DataViews.TIME);
  }
}
