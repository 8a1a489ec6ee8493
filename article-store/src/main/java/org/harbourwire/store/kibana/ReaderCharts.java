package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
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

/// What readers and analysts look at: topics and names over time, against a week before and above
/// what is usual, sources, languages, stories, amounts.
final class ReaderCharts {
  private static final Condition ALL = new Condition.Everything();
  private static final Metric COUNT = new Metric.Count("articles", "Articles");
  private static final String BY_COUNT = COUNT.id();

  static final Chart ARTICLES = number("articles", "Articles", COUNT);
  static final Chart STORIES =
      number(
          "stories",
          "Stories",
          new Metric.Measure("n", "Stories", Operation.DIFFERENT, ArticleDocument.STORY_KEY));
  static final Chart ENTITIES_NAMED =
      number(
          "entities-named",
          "Names in the news",
          new Metric.Measure("n", "Names", Operation.DIFFERENT, "entities.name"));
  static final Chart SOURCES_HEARD =
      number(
          "sources-heard",
          "Sources that published",
          new Metric.Measure("n", "Sources", Operation.DIFFERENT, "source.id"));

  static final Chart TOPICS_OVER_TIME =
      chart("topics-over-time", "Topics over time", Look.STACKED_BARS, top("topics", 8), time());
  static final Chart ENTITIES_OVER_TIME =
      chart("entities-over-time", "Names over time", Look.LINES, top("entities.name", 8), time());
  static final Chart TOPICS_GROWING =
      growing("topics-growing", "Topics against a week before", "topics");
  static final Chart ENTITIES_GROWING =
      growing("entities-growing", "Names against a week before", "entities.name");

  /// By the most of the days that are looked at. What is rare rises soon, and is left out.
  static final Chart RISING =
      new Chart(
          id("rising"),
          "Topics and names above what is usual",
          DataViews.TRENDS,
          Look.TABLE,
          new AtLeast("articles", 3),
          List.of(new Bucket.Top("tag", "Topic or name", "tag", 15, "rise")),
          List.of(
              new Metric.Measure("rise", "Times the usual", Operation.LARGEST, "rise"),
              new Metric.Measure("most", "Articles a day", Operation.LARGEST, "articles")));

  static final Chart SOURCES =
      chart("sources", "Articles by source", Look.LYING_BARS, top("source.name", 15));
  static final Chart LANGUAGES = chart("languages", "Languages", Look.DONUT, top("language", 6));
  static final Chart STORY_SHARES =
      chart(
          "story-relations",
          "First reports, copies, updates, translations",
          Look.DONUT,
          top("story.relation", 5));
  static final Chart LARGEST_STORIES =
      new Chart(
          id("largest-stories"),
          "Stories with most articles",
          DataViews.ARTICLES,
          Look.TABLE,
          ALL,
          List.of(new Bucket.Top("story", "Story", ArticleDocument.STORY_KEY, 10, BY_COUNT)),
          List.of(
              COUNT, new Metric.Measure("sources", "Sources", Operation.DIFFERENT, "source.id")));
  static final Chart AMOUNTS =
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

  private ReaderCharts() {}

  static String id(String name) {
    return "harbourwire-" + name;
  }

  private static Bucket top(String field, int size) {
    return new Bucket.Top("values", "Most frequent", field, size, BY_COUNT);
  }

  private static Bucket time() {
    return new Bucket.Over("time", "Published", DataViews.TIME);
  }

  static Condition hongKongDollars(long least) {
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
}
