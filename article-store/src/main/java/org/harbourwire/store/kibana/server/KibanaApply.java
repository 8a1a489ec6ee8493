package org.harbourwire.store.kibana.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.check.Finding;
import org.harbourwire.store.kibana.server.KibanaClient.Reply;

/// Hands assets to a Kibana: waits until it is ready, imports the saved objects over those that are
/// there, makes the rules that are not. Doing it again changes nothing.
public final class KibanaApply {
  private static final String IMPORT = "/api/saved_objects/_import?overwrite=true";
  private static final int CONFLICT = 409;

  /// What waiting does not mend.
  private static final Set<Integer> LASTING = Set.of(400, 401, 403, 404);

  private final KibanaConfig config;
  private final Duration pause;
  private final Consumer<String> progress;

  /// @param pause between two looks whether Kibana is ready
  /// @param progress is told, in words, what it is waited for
  public KibanaApply(KibanaConfig config, Duration pause, Consumer<String> progress) {
    this.config = config;
    this.pause = pause;
    this.progress = progress;
  }

  /// Hands over saved objects, as NDJSON, and rules.
  public Applied apply(String ndjson, List<AlertingRule> rules) throws InterruptedException {
    try (KibanaClient kibana = new KibanaClient(config)) {
      Reply ready = awaitReady(kibana);
      if (!ready.ok()) {
        return LASTING.contains(ready.status())
            ? new Applied.Refused(inWords(ready))
            : new Applied.NotReady(inWords(ready));
      }
      Reply imported = kibana.postFile(IMPORT, "harbourwire.ndjson", ndjson);
      return imported.ok()
          ? withRules(kibana, ImportAnswer.of(imported.json()), rules)
          : new Applied.Refused(inWords(imported));
    }
  }

  private Applied withRules(KibanaClient kibana, ImportAnswer objects, List<AlertingRule> rules) {
    List<Finding> faults = new ArrayList<>(objects.faults());
    List<String> made = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (AlertingRule rule : rules) {
      Reply reply = kibana.postJson(rule.path(), rule.body().toString());
      if (reply.ok()) {
        made.add(rule.name());
      } else if (reply.status() == CONFLICT) {
        // Its operator may have added whom it tells: that is not ours to take away.
        kept.add(rule.name());
      } else {
        faults.add(new Finding("rule " + rule.name(), reply.problem()));
      }
    }
    return faults.isEmpty()
        ? new Applied.Whole(objects.imported(), made, kept)
        : new Applied.Partly(objects.imported(), faults);
  }

  private Reply awaitReady(KibanaClient kibana) throws InterruptedException {
    long begun = System.nanoTime();
    Reply reply = status(kibana);
    String told = "";
    while (!reply.ok()
        && !LASTING.contains(reply.status())
        && System.nanoTime() - begun < config.patience().toNanos()) {
      if (!reply.problem().equals(told)) {
        told = reply.problem();
        progress.accept("Waiting for Kibana at " + config.url() + ": it " + told);
      }
      Thread.sleep(pause);
      reply = status(kibana);
    }
    return reply;
  }

  private static Reply status(KibanaClient kibana) {
    Reply reply = kibana.get("/api/status");
    String level = reply.json().at("/status/overall/level").asText();
    return !reply.ok() || level.equals("available")
        ? reply
        : new Reply(
            reply.status(),
            reply.json(),
            level.isEmpty() ? "answers as no Kibana does" : "is " + level);
  }

  private String inWords(Reply reply) {
    return "Kibana at " + config.url() + " " + reply.problem();
  }
}
