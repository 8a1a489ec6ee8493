package org.harbourwire.index;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.rebuild.NextIndex;
import org.harbourwire.store.writing.WriteOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds the index of articles anew from Kafka, beside the one that is searched, and has searches
/// turn to it when it holds everything: no moment without an answer, none with half of one.
///
/// It reads what the index service reads, under offsets of its own, while that goes on writing into
/// the old index. When a round to where Kafka ended at its begin takes less than [#CLOSE], or
/// hardly less than the one before, alias `news` moves; what the index service wrote into the old
/// index until then is in Kafka and is read before the rebuild ends. Anything may be written twice,
/// as the version of a revision decides. After a kill whoever runs it again goes on where it stood,
/// or at the beginning if the index that was being built is gone.
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final Duration CLOSE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  /// A killed one is a member of its group until its session ends.
  private static final Duration OTHERS_END_WITHIN = Duration.ofSeconds(20);

  private final KafkaClients kafka;
  private final ArticleStore store;
  private final Clock clock;
  private final Consumer<RebuildProgress> told;
  private final AtomicLong refused = new AtomicLong();

  /// Starts nothing.
  ///
  /// @param told how far it is, about once a second
  public Rebuild(
      KafkaClients kafka, ArticleStore store, Clock clock, Consumer<RebuildProgress> told) {
    this.kafka = kafka;
    this.store = store;
    this.clock = clock;
    this.told = told;
  }

  /// How it is to end.
  ///
  /// @param removeOld whether indices that are not searched any more are removed
  /// @param fewer whether searches turn to it even if it holds fewer articles than the index that
  ///   is searched: Kafka has lost some
  public record Wish(boolean removeOld, boolean fewer) {}

  /// What came of it.
  ///
  /// @param index that is searched now
  /// @param old indices that were searched before
  /// @param refused documents that Elasticsearch refused for good: they are dead letters
  public record Rebuilt(String index, List<String> old, long refused) {}

  /// Builds the index, or goes on with it, and returns when searches have turned to it.
  ///
  /// @throws IncompleteIndex when it holds fewer articles than the one that is searched: nothing
  ///   has changed then, and the next call begins anew
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer at its begin
  ///   or end; later it is waited for
  /// @throws KafkaException when Kafka does not answer, or another rebuild runs
  public Rebuilt run(Wish wish) throws InterruptedException {
    NextIndex next = store.next();
    String index = next.begin();
    Intake<EnrichedArticle> intake = Intake.rebuild(index);
    requireAlone(intake.group());
    var loop = new IndexLoop<>(intake, kafka, store, clock, this::heard);
    Thread runner = Thread.ofPlatform().name("rebuild").start(loop);
    try (RebuildMeter meter = new RebuildMeter(kafka.reader("reindex", 1), index)) {
      if (!next.serves()) {
        turn(next, index, wish, catchUp(loop, meter, next));
      }
      await(loop, meter, meter.ends());
    } catch (IncompleteIndex e) {
      end(loop, runner);
      next.giveUp();
      forgetOffsets(intake.group());
      throw e;
    } finally {
      end(loop, runner);
    }
    List<String> old = next.finish(wish.removeOld());
    forgetOffsets(intake.group());
    return new Rebuilt(index, old, refused.get());
  }

  /// What Kafka and Elasticsearch have lost must not become what is searched.
  private void turn(NextIndex next, String index, Wish wish, long searched) {
    long atLeast = wish.fewer() ? 0 : searched - refused.get();
    long held = next.takeOver(atLeast);
    if (held < atLeast) {
      throw new IncompleteIndex(index, held, searched);
    }
    LOG.info("searches turn to {}, which holds {} articles", index, held);
  }

  private static void end(IndexLoop<?> loop, Thread runner) throws InterruptedException {
    loop.stop();
    runner.join();
  }

  private void heard(EnrichedArticle article, WriteOutcome outcome) {
    if (outcome instanceof WriteOutcome.Rejected(String reason)) {
      LOG.warn("article {} is refused: {}", article.id(), reason);
      refused.incrementAndGet();
    }
  }

  /// @return how many articles were searched when the last round began: Kafka had them then
  private long catchUp(IndexLoop<?> loop, RebuildMeter meter, NextIndex next)
      throws InterruptedException {
    long searched;
    long before;
    long took = Long.MAX_VALUE;
    do {
      before = took;
      long begun = System.nanoTime();
      searched = next.searched();
      await(loop, meter, meter.ends());
      took = System.nanoTime() - begun;
      // Rounds that grow no shorter come no closer: the machine is that slow.
    } while (took > CLOSE.toNanos() && took < before / 2);
    return searched;
  }

  private void await(IndexLoop<?> loop, RebuildMeter meter, Map<TopicPartition, Long> ends)
      throws InterruptedException {
    long toldAt = 0;
    while (!RebuildMeter.isThere(loop.reached(), ends)) {
      if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
        told.accept(meter.progress(loop.reached(), ends, loop.health()));
        toldAt = System.nanoTime();
      }
      Thread.sleep(LOOK);
    }
    told.accept(meter.progress(loop.reached(), ends, loop.health()));
  }

  private void requireAlone(String group) throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      long begun = System.nanoTime();
      while (members(admin, group) > 0) {
        if (System.nanoTime() - begun > OTHERS_END_WITHIN.toNanos()) {
          throw new KafkaException("another rebuild of the same index runs");
        }
        Thread.sleep(LOOK.multipliedBy(10));
      }
    }
  }

  private static int members(Admin admin, String group) throws InterruptedException {
    try {
      var groups = admin.describeConsumerGroups(List.of(group)).all().get();
      return new HashMap<>(groups).values().stream().mapToInt(g -> g.members().size()).sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw new KafkaException("Kafka does not tell who rebuilds", e.getCause());
    }
  }

  /// Nobody needs them any more; left behind they would count as a lag for ever.
  private void forgetOffsets(String group) throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      LOG.warn("offsets of {} could not be removed", group, e.getCause());
    }
  }
}
