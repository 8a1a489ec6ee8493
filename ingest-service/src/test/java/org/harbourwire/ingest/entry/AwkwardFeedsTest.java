package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds as the world writes them, each with what a person who knows the specifications expects.
class AwkwardFeedsTest {
  static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final FeedParser parser = new FeedParser(CLOCK);

  @ParameterizedTest
  @MethodSource("feeds")
  @Timeout(60)
  void readsAnAwkwardFeedAsItWasMeant(AwkwardFeed feed) {
    var actual = Answers.describe(parser.parse(feed.document(), HONG_KONG));
    assertThat(Answers.onlyNamed(feed.expected(), actual)).hasToString(feed.expected().toString());
  }

  static List<AwkwardFeed> feeds() {
    return AwkwardFeed.all();
  }
}
