package org.harbourwire.ingest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
  private static final TopicPartition P = new TopicPartition("t", 0);

  private final OffsetTracker tracker = new OffsetTracker();

  @Test
  void nothingBehindARecordInWorkIsCommitted() {
    for (long offset = 5; offset < 9; offset++) {
      tracker.started(P, offset, 100);
    }
    tracker.ended(P, 5);
    tracker.ended(P, 7);

    assertThat(tracker.committable()).isEqualTo(Map.of(P, new OffsetAndMetadata(6)));
    assertThat(tracker.size()).isEqualTo(2);
    assertThat(tracker.size(P)).isEqualTo(2);
    assertThat(tracker.bytes(P)).isEqualTo(200);
    assertThat(tracker.bytes(new TopicPartition("t", 1))).isZero();
  }

  @Test
  void whenAllHasEndedTheNextRecordIsCommitted() {
    tracker.started(P, 5, 100);
    tracker.started(P, 6, 100);
    tracker.ended(P, 6);
    tracker.ended(P, 5);

    assertThat(tracker.committable()).isEqualTo(Map.of(P, new OffsetAndMetadata(7)));
  }

  @Test
  void aPartitionThatAnotherOwnsIsNotCommittedHere() {
    tracker.started(P, 5, 100);
    tracker.lost(P);
    tracker.ended(P, 5);

    assertThat(tracker.committable()).isEmpty();
    assertThat(tracker.size()).isZero();
  }
}
