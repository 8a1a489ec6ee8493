package org.harbourwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.alert.delivery.WebhookAnswer.Accepted;
import org.harbourwire.alert.delivery.WebhookAnswer.Failed;
import org.harbourwire.alert.delivery.WebhookAnswer.Gone;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.alert.Delivery.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final TopicPartition P = new TopicPartition("news.alerts.v1", 0);

  private final History history = new History();
  private final DeliveryQueue queue = new DeliveryQueue(RetrySchedule.standard(), history);

  @Test
  void retriesComeWhenStandardWebhooksSuggestsAndThenEnd() {
    queue.accept(P, 0, alert("al_0"), NOW);
    List<String> waits = new ArrayList<>();
    Instant now = NOW;
    Delivery last;
    do {
      Pending due = queue.takeDue(now).getFirst();
      last = queue.settle(due, new Failed("HTTP 500"), now);
      if (last.nextAttemptAt() != null) {
        waits.add(Duration.between(now, last.nextAttemptAt()).toString());
        assertThat(queue.takeDue(last.nextAttemptAt().minusMillis(1))).isEmpty();
        now = last.nextAttemptAt();
      }
    } while (last.outcome() == Outcome.WILL_RETRY);

    assertThat(waits)
        .containsExactly(
            "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    assertThat(last.outcome()).isEqualTo(Outcome.GIVEN_UP);
    assertThat(last.attempt()).isEqualTo(10);
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void nothingIsCommittedPastAnAlertThatIsNotSettled() {
    queue.accept(P, 5, alert("al_5"), NOW);
    queue.accept(P, 6, alert("al_6"), NOW);
    queue.skip(P, 7);
    List<Pending> due = queue.takeDue(NOW);
    queue.settle(due.get(0), new Failed("HTTP 500"), NOW);
    queue.settle(due.get(1), new Accepted("HTTP 200"), NOW);
    assertThat(committed()).isEqualTo(5);

    Instant later = NOW.plusSeconds(5);
    queue.settle(queue.takeDue(later).getFirst(), new Accepted("HTTP 200"), later);
    assertThat(committed()).isEqualTo(8);
  }

  @Test
  void whatTheLedgerHasSettledIsNotSentAgainAndWhatItRetriesGoesOn() {
    DeliveryQueue before = new DeliveryQueue(RetrySchedule.standard(), history);
    before.accept(P, 0, alert("al_0"), NOW);
    before.accept(P, 1, alert("al_1"), NOW);
    List<Pending> first = before.takeDue(NOW);
    before.settle(first.get(0), new Accepted("HTTP 200"), NOW);
    before.settle(first.get(1), new Failed("HTTP 503"), NOW);

    queue.accept(P, 0, alert("al_0"), NOW);
    queue.accept(P, 1, alert("al_1"), NOW);
    assertThat(queue.takeDue(NOW)).isEmpty();
    List<Pending> due = queue.takeDue(NOW.plusSeconds(5));
    assertThat(due).extracting(p -> p.alert().id() + " " + p.attempt()).containsExactly("al_1 2");
  }

  @Test
  void aWebhookThatIsGoneStaysGoneForItsRule() {
    queue.accept(P, 0, alert("al_0"), NOW);
    Pending pending = queue.takeDue(NOW).getFirst();
    Delivery given = queue.settle(pending, new Gone("HTTP 410"), NOW);

    assertThat(given.outcome()).isEqualTo(Outcome.GIVEN_UP);
    History read = new History();
    read.add(given);
    assertThat(read.isGone(pending)).isTrue();
    assertThat(given.host()).isEqualTo("hooks.example");
  }

  @Test
  void anAlertWithoutWebhookNeedsNothing() {
    queue.accept(P, 3, alert("al_3", null), NOW);
    assertThat(queue.takeDue(NOW)).isEmpty();
    assertThat(committed()).isEqualTo(4);
  }

  @Test
  void revokedPartitionsAreForgotten() {
    queue.accept(P, 0, alert("al_0"), NOW);
    queue.accept(P, 1, alert("al_1"), NOW.plusSeconds(60));
    Pending inFlight = queue.takeDue(NOW).getFirst();
    queue.revoke(List.of(P));
    queue.settle(inFlight, new Failed("HTTP 500"), NOW);

    assertThat(queue.waiting()).isZero();
    assertThat(queue.committable()).isEmpty();
  }

  private long committed() {
    var offset = queue.committable().get(P);
    return offset == null ? -1 : offset.offset();
  }

  private static Alert alert(String id) {
    return alert(id, "https://hooks.example/secret/path?token=1");
  }

  private static Alert alert(String id, @Nullable String webhook) {
    return new Alert(
        id,
        "r1",
        "Rule",
        "a1",
        1,
        "s1",
        "Title",
        "https://news.example/a1",
        "Harbour Daily",
        "en",
        List.of(),
        null,
        NOW,
        webhook,
        null);
  }
}
