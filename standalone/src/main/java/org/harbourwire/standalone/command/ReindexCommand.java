package org.harbourwire.standalone.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.index.IncompleteIndex;
import org.harbourwire.index.Rebuild;
import org.harbourwire.index.RebuildProgress;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedIndex;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `reindex`: the index of articles is built anew from Kafka while it is searched.
@Command(
    name = "reindex",
    description = {
      "Builds the index of articles anew from Kafka, and has searches turn to it when it holds them"
          + " all. What runs goes on meanwhile.",
      "Ended before that, it goes on where it stood when it is called again."
    },
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin AskedIndex index = new AskedIndex();

  @Option(
      names = "--remove-old",
      description = "Removes indices that are not searched any more (default: they stay).")
  boolean removeOld;

  @Option(
      names = "--fewer",
      description = "Searches turn to the new index even if it holds fewer articles than the old.")
  boolean fewer;

  @Override
  public Integer call() throws InterruptedException {
    KafkaClients kafka = new KafkaClients(index.kafka());
    try (ArticleStore store = index.store()) {
      var rebuild = new Rebuild(kafka, store, Clock.systemUTC(), p -> System.out.println(line(p)));
      print(rebuild.run(new Rebuild.Wish(removeOld, fewer)));
      return 0;
    } catch (IncompleteIndex e) {
      throw new StartFailure(
          e.getMessage()
              + ": call reindex again and it begins anew; with --fewer if Kafka holds no more",
          e);
    } catch (StoreUnavailable | KafkaException e) {
      throw new StartFailure(
          e.getMessage() + "; nothing is lost: call reindex again and it goes on", e);
    }
  }

  private void print(Rebuild.Rebuilt rebuilt) {
    System.out.println("Searches have turned to " + rebuilt.index());
    List<String> old = rebuilt.old();
    if (!old.isEmpty()) {
      System.out.println(
          (removeOld ? "Removed: " : "Not searched any more (--remove-old removes them): ")
              + String.join(", ", old));
    }
    if (rebuilt.refused() > 0) {
      System.out.println(rebuilt.refused() + " documents were refused: see news.dead-letters.v1");
    }
  }

  static String line(RebuildProgress p) {
    if (p.waitsFor() != null) {
      return "%3d %%  waits: %s".formatted(p.percent(), p.waitsFor());
    }
    Duration left = p.left();
    String time =
        left == null ? "" : ", %d:%02d min left".formatted(left.toMinutes(), left.toSecondsPart());
    return "%3d %%  %,d of %,d records, %,.0f a second%s"
        .formatted(p.percent(), p.records(), p.of(), p.perSecond(), time);
  }
}
