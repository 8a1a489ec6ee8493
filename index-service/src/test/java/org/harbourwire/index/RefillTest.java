package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.store.rebuild.StandingIndex.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefillTest {
  private static final TopicPartition READ = new TopicPartition("news", 0);
  private static final TopicPartition UNREAD = new TopicPartition("news", 1);
  private static final Identity FIRST = new Identity("first", true);
  private static final Identity ANEW = new Identity("anew", true);

  private final MockConsumer<String, byte[]> consumer =
      new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
  private final Refill refill = new Refill(consumer);

  @BeforeEach
  void hasReadOnePartitionToItsEnd() {
    consumer.assign(Set.of(READ, UNREAD));
    consumer.updateBeginningOffsets(Map.of(READ, 3L, UNREAD, 0L));
    consumer.updateEndOffsets(Map.of(READ, 10L, UNREAD, 0L));
    refill.begin(FIRST);
    consumer.commitSync(Map.of(READ, refill.offset(10)));
    consumer.seek(READ, 10);
  }

  @Test
  void whatWentIntoAnIndexThatIsGoneIsReadAgain() {
    assertThat(refill.begin(ANEW)).containsExactly(READ);

    assertThat(consumer.position(READ)).isEqualTo(3);
    assertThat(refill.health(Map.of(READ, 4L), "well").detail())
        .contains("made anew")
        .contains("6 records left");
    assertThat(refill.health(Map.of(READ, 4L), "well").ok()).isFalse();
    assertThat(refill.health(Map.of(READ, 10L), "well").ok()).isTrue();
  }

  @Test
  void whoeverReadsOnAfterACrashSeesIt() {
    Refill restarted = new Refill(consumer);

    assertThat(restarted.begin(FIRST)).isEmpty();
    assertThat(new Refill(consumer).begin(ANEW)).containsExactly(READ);
  }

  @Test
  void onceWrittenToTheNewIndexItIsNotReadAThirdTime() {
    refill.begin(ANEW);
    consumer.commitSync(Map.of(READ, refill.offset(5)));

    assertThat(refill.begin(ANEW)).isEmpty();
    assertThat(new Refill(consumer).begin(ANEW)).isEmpty();
  }

  @Test
  void anIndexThatWasFilledBeforeItTookThePlaceIsNotFilledAgain() {
    assertThat(refill.begin(new Identity("rebuilt", false))).isEmpty();
    assertThat(consumer.position(READ)).isEqualTo(10);
  }

  @Test
  void whatAReleaseCommittedThatDidNotTellTheIndexIsReadAgain() {
    consumer.commitSync(Map.of(READ, new OffsetAndMetadata(10)));

    assertThat(new Refill(consumer).begin(FIRST)).containsExactly(READ);
  }
}
