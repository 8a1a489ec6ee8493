package org.harbourwire.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.PublishedPrecision;

/// Small news of two weeks, in the second of which there is much of quantum technology.
final class SampleTrends {
  private static final Instant SECOND_WEEK = Instant.parse("2026-11-16T02:00:00Z");
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final int A_WEEK = 10;
  private static final int OF_QUANTUM = 6;

  private SampleTrends() {}

  static List<EnrichedArticle> all() {
    List<EnrichedArticle> all = new ArrayList<>();
    for (int i = 0; i < A_WEEK; i++) {
      Instant at = SECOND_WEEK.plus(HALF_A_DAY.multipliedBy(i % OF_QUANTUM));
      all.add(
          i < OF_QUANTUM
              ? draft("Quantum note " + i, at)
                  .topic("quantum", "Quantum technology", .8, "Quantum")
                  .entity(null, "Tern Quantum Lab", EntityType.ORG, null, "Quantum note")
                  .article()
              : draft("Other note " + i, at).article());
      all.add(draft("Earlier note " + i, at.minus(Duration.ofDays(7))).article());
    }
    return all;
  }

  private static DraftArticle draft(String title, Instant at) {
    String url = "https://gazette.example/notes/" + title.replace(' ', '-');
    return new DraftArticle(title, "In short.", "en", SampleNews.DAILY, url)
        .published(at.toString(), PublishedPrecision.MINUTE);
  }
}
