package org.harbourwire.standalone.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  private final Round round = new Round(List.of("a"));

  @Test
  void aSourceIsDoneWhenEachOfItsEntriesIsInTheIndex() {
    round.polled(health(2, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u2", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.IDENTITY, "new", "id1", 1));
    round.decided(decision("u2", Stage.IDENTITY, "new", "id2", 1));
    assertThat(round.done()).isFalse();

    round.decided(decision("x", Stage.INDEX, "indexed", "id1", 1));
    assertThat(round.done()).isFalse();
    round.decided(decision("x", Stage.INDEX, "indexed", "id2", 1));

    assertThat(round.done()).isTrue();
    assertThat(result().counts()).isEqualTo(Map.of("new", 2L));
  }

  @Test
  void thePollsCountIsBelievedBeforeItsEntriesAreTold() {
    round.polled(health(1, null));

    assertThat(round.done()).isFalse();
  }

  @Test
  void theIndexMayBeHeardOfBeforeTheIdentity() {
    round.polled(health(1, null));
    round.decided(decision("x", Stage.INDEX, "indexed", "id1", 1));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.IDENTITY, "new", "id1", 1));

    assertThat(round.done()).isTrue();
  }

  @Test
  void entriesWithoutArticleAndUnchangedOnesAreDoneToo() {
    round.polled(health(2, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u2", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.EXTRACT, "no-article", null, null));
    round.decided(decision("u2", Stage.IDENTITY, "unchanged", "id2", 1));

    assertThat(round.done()).isTrue();
    assertThat(result().counts()).isEqualTo(Map.of("no article", 1L, "unchanged", 1L));
  }

  @Test
  void aSourceThatFailedIsDoneAndSaysWhy() {
    round.polled(health(0, "not found (404)"));

    assertThat(round.done()).isTrue();
    assertThat(round.anyFailed()).isTrue();
    assertThat(result().error()).isEqualTo("not found (404)");
  }

  @Test
  void aDeadLetterOfTheIndexEndsItsArticleAsFailedWithTheReason() {
    round.polled(health(1, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.IDENTITY, "new", "id1", 1));
    round.decided(dead("u1", Stage.INDEX, "id1", "published_at is no date"));

    assertThat(round.done()).isTrue();
    assertThat(round.anyFailed()).isTrue();
    assertThat(result().counts()).isEqualTo(Map.of("failed", 1L));
    assertThat(result().failures()).isEqualTo(Map.of("u1", "published_at is no date"));
  }

  @Test
  void aDeadLetterOfEnrichmentMayBeHeardOfBeforeTheIdentity() {
    round.polled(health(1, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(dead("u1", Stage.ENRICH, "id1", "a fault of ours"));
    round.decided(decision("u1", Stage.IDENTITY, "new", "id1", 1));

    assertThat(round.done()).isTrue();
    assertThat(result().failures()).isEqualTo(Map.of("u1", "a fault of ours"));
  }

  @Test
  void aRecordThatNobodyCouldReadFailsByItsKey() {
    round.polled(health(1, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.IDENTITY, "new", "id1", 1));
    round.deadLetter("id1", letter(Stage.ALERT));
    assertThat(round.done()).isFalse();

    round.deadLetter("id1", letter(Stage.ENRICH));

    assertThat(round.done()).isTrue();
    assertThat(round.anyFailed()).isTrue();
  }

  @Test
  void aRequestThatWasGivenUpFailsToo() {
    round.polled(health(1, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(dead("u1", Stage.FETCH, null, "cannot be handled"));

    assertThat(round.done()).isTrue();
    assertThat(round.anyFailed()).isTrue();
  }

  @Test
  void whatIsPendingIsNamedOnItsWayIntoTheIndexToo() {
    round.polled(health(3, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u2", Stage.POLL, "listed", null, null));
    round.decided(decision("u3", Stage.POLL, "listed", null, null));
    round.decided(decision("u2", Stage.IDENTITY, "new", "id2", 1));
    round.decided(decision("u3", Stage.IDENTITY, "unchanged", "id3", 1));

    assertThat(round.done()).isFalse();
    assertThat(result().pending()).containsExactly("u1", "u2");
  }

  @Test
  void anArticleThatIsKeptAlthoughItsPageFailedIsDoneToo() {
    round.polled(health(1, null));
    round.decided(decision("u1", Stage.POLL, "listed", null, null));
    round.decided(decision("u1", Stage.EXTRACT, "kept", null, null));

    assertThat(round.done()).isTrue();
  }

  @Test
  void anUnchangedSourceTellsOldNumbersAndIsDone() {
    round.polled(health("unchanged", 3, null));

    assertThat(round.done()).isTrue();
  }

  private Round.Result result() {
    return Objects.requireNonNull(round.results().get("a"));
  }

  private static SourceHealth health(int fresh, @Nullable String error) {
    return health("ok", fresh, error);
  }

  private static SourceHealth health(String status, int fresh, @Nullable String error) {
    return new SourceHealth(
        "a",
        "A",
        "http://a.example/",
        status,
        error,
        NOW,
        NOW,
        NOW,
        fresh,
        fresh,
        0,
        null,
        null,
        null,
        0,
        null,
        null,
        List.of());
  }

  private static Decision dead(String address, Stage stage, @Nullable String id, String reason) {
    return new Decision(address, stage, "dead-letter", reason, "a", id, null, NOW);
  }

  private static DeadLetter letter(Stage stage) {
    return new DeadLetter(stage, "news.articles.v1", 0, 7, "not an article", null, NOW);
  }

  private static Decision decision(
      String address,
      Stage stage,
      String outcome,
      @Nullable String id,
      @Nullable Integer revision) {
    return new Decision(
        address, stage, outcome, null, stage == Stage.INDEX ? null : "a", id, revision, NOW);
  }
}
