package org.harbourwire.store.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.SharedServer;
import org.harbourwire.store.StoreConfig.Analysis;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.testkit.source.SampleSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetentionIT {
  private static final Instant NOW = Instant.parse("2026-03-20T04:00:00Z");
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

  private SharedServer server;
  private ArticleStore store;

  @BeforeEach
  void startsEmpty() throws IOException {
    server = new SharedServer();
    server.removeBehind("news-ops");
    store = new ArticleStore(SharedServer.config(Analysis.PLUGIN));
    store.ensureIndex();
  }

  @AfterEach
  void removes() throws IOException {
    store.close();
    server.removeBehind("news-ops");
    server.close();
  }

  @Test
  void whatIsOldIsForgottenAndNothingElse() throws IOException {
    OpsEntry young = lag(1, NOW);
    write(List.of(lag(0, NOW.minus(Duration.ofDays(2))), young));

    assertThat(store.opsRetention().forget(YESTERDAY, () -> true)).isOne();
    assertThat(write(List.of(young))).containsExactly(new WriteOutcome.AlreadyNewer());
  }

  @Test
  void aSourceThatWasPolledLongAgoIsStillShown() throws IOException {
    write(List.of(new OpsEntry.Source(SampleSource.failing(NOW.minus(Duration.ofDays(40))))));

    assertThat(store.opsRetention().forget(YESTERDAY, () -> true)).isZero();
  }

  @Test
  void whatCannotBeRemovedIsNotFoundWithoutEnd() throws IOException {
    write(List.of(lag(0, NOW.minus(Duration.ofDays(2)))));
    writable(false);

    assertThatThrownBy(() -> store.opsRetention().forget(YESTERDAY, () -> true))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("stay");

    writable(true);
    assertThat(store.opsRetention().forget(YESTERDAY, () -> true)).isOne();
  }

  @Test
  void whoIsToldToStopStopsAfterAPage() throws IOException {
    List<OpsEntry> old =
        IntStream.range(0, 1_001).mapToObj(i -> lag(i, NOW.minus(Duration.ofDays(2)))).toList();
    write(old);

    assertThat(store.opsRetention().forget(YESTERDAY, () -> false)).isEqualTo(1_000);
    assertThat(store.opsRetention().forget(YESTERDAY, () -> false)).isOne();
  }

  private static OpsEntry lag(int group, Instant at) {
    return new OpsEntry.Lag("group-" + group, "topic", 1, at);
  }

  private List<WriteOutcome> write(List<OpsEntry> entries) throws IOException {
    try (DocumentWriter<OpsEntry> writer = store.opsWriter()) {
      return writer.write(entries);
    } finally {
      server.refresh("news-ops");
    }
  }

  /// What Elasticsearch does itself when the disk is nearly full.
  private void writable(boolean writable) throws IOException {
    server
        .client()
        .indices()
        .putSettings(
            p ->
                p.index("news-ops").settings(s -> s.blocks(b -> b.readOnlyAllowDelete(!writable))));
  }
}
