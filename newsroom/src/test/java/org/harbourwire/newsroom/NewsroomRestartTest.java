package org.harbourwire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.newsroom.NewsroomArticle.State;
import org.junit.jupiter.api.Test;

class NewsroomRestartTest {
  private static final Instant OPENING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @Test
  void aRestartedNewsroomHasPublishedEditedAndWithdrawnWhatWasDueSinceItsOpening() {
    try (Newsroom newsroom = openedBefore(Duration.ofSeconds(45))) {
      int before = withState(newsroom, State.LIVE).size();

      newsroom.continuePublishing(INTERVAL);

      assertThat(withState(newsroom, State.LIVE)).hasSize(before + 4 - 1);
      assertThat(newsroom.articles())
          .extracting(NewsroomArticle::publishedAt)
          .contains(OPENING.plusSeconds(10), OPENING.plusSeconds(40));
      assertThat(withState(newsroom, State.WITHDRAWN)).hasSize(1);
    }
  }

  @Test
  void aNewNewsroomHasPublishedNothingMoreYet() {
    try (Newsroom newsroom = openedBefore(Duration.ZERO)) {
      int before = withState(newsroom, State.LIVE).size();

      newsroom.continuePublishing(INTERVAL);

      assertThat(withState(newsroom, State.LIVE)).hasSize(before);
    }
  }

  private static Newsroom openedBefore(Duration past) {
    Clock now = Clock.fixed(OPENING.plus(past), ZoneOffset.UTC);
    return Newsroom.start(NewsroomConfig.defaults(now).withOpening(OPENING));
  }

  private static List<NewsroomArticle> withState(Newsroom newsroom, State state) {
    return newsroom.articles().stream().filter(a -> a.state() == state).toList();
  }
}
