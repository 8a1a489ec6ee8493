package org.harbourwire.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.newsroom.crowd.Crowd;
import org.harbourwire.newsroom.crowd.CrowdPlan;
import org.harbourwire.newsroom.crowd.CrowdSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One instance of the ingest service polls thousands of sources: how late polls are, what
/// processor time and heap it takes. Broker and sources run in this process, the instance in its
/// own.
@Command(name = "ingest-scale", mixinStandardHelpOptions = true)
public final class IngestScale implements Runnable {
  private static final Duration DELAY = Duration.ofSeconds(1);

  @Option(names = "--sources", description = "How many (${DEFAULT-VALUE}).")
  int sources = 10_000;

  @Option(names = "--hosts", description = "On so many hosts (${DEFAULT-VALUE}).")
  int hosts = 100;

  @Option(names = "--entries", description = "That each lists at first (${DEFAULT-VALUE}).")
  int entries = 20;

  @Option(
      names = "--seen",
      description = "That each listed in the weeks before (${DEFAULT-VALUE}).")
  int seen = 100;

  @Option(names = "--minutes", description = "How long to measure (${DEFAULT-VALUE}).")
  int minutes = 25;

  @Option(names = "--interval", description = "Minutes between polls (${DEFAULT-VALUE}).")
  int interval = 10;

  @Option(names = "--cpu", description = "The core that the instance is kept to; none: any.")
  int cpu = -1;

  /// Prints what it finds.
  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestScale()).execute(args));
  }

  @Override
  public void run() {
    CrowdPlan plan = new CrowdPlan(sources, hosts, entries, 0.01, Duration.ofSeconds(5), 0.01, 1);
    try {
      measure(plan, Files.createTempDirectory("ingest-scale"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void measure(CrowdPlan plan, Path folder) throws IOException, InterruptedException {
    Path gc = folder.resolve("gc.log");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        Crowd crowd = Crowd.open(plan);
        Fleet fleet = new Fleet(folder, launcher(gc))) {
      String servers = broker.bootstrapServers();
      fleet.configure("only", servers, crowd.sources(), Duration.ofMinutes(interval), DELAY);
      System.out.println("everything is in " + folder);
      new SeenBefore(new KafkaClients(KafkaConfig.local(servers, null)), seen)
          .write(crowd.sources());
      Instant begin = Instant.now();
      IngestProcess instance = fleet.start("only");
      for (int minute = 1; minute <= minutes && instance.alive(); minute++) {
        change(crowd, minute);
        System.out.printf(
            Locale.ROOT, "minute %d: %d requests%n", minute, crowd.accessLog().entries().size());
      }
      Duration cpuTime = instance.cpu();
      Instant end = Instant.now();
      fleet.kill("only");
      var kafka = new KafkaClients(KafkaConfig.local(servers, null));
      report(crowd, Lateness.of(kafka, crowd, end), Duration.between(begin, end), cpuTime);
      System.out.println(Heap.ofLog(gc).inWords());
      System.out.println(Publications.read(kafka).revisions() + " revisions published");
    }
  }

  private List<String> launcher(Path gc) {
    List<String> launcher = new ArrayList<>();
    if (cpu >= 0) {
      launcher.addAll(List.of("taskset", "-c", Integer.toString(cpu)));
    }
    launcher.addAll(IngestProcess.java("-Xmx512m", "-Xlog:gc:file=" + gc));
    return launcher;
  }

  /// Of all sources 2 % change within an interval, spread over a minute.
  private void change(Crowd crowd, int seed) throws InterruptedException {
    Random dice = new Random(seed);
    int changes = Math.max(1, sources / 50 / interval);
    List<CrowdSource> all = crowd.sources();
    for (int i = 0; i < changes; i++) {
      CrowdSource source = all.get(dice.nextInt(all.size()));
      if (dice.nextBoolean()) {
        source.publish();
      } else {
        source.edit();
      }
      Thread.sleep(Duration.ofMinutes(1).dividedBy(changes));
    }
  }

  private void report(Crowd crowd, Lateness lateness, Duration time, Duration cpuTime) {
    Visits visits = new Visits(crowd);
    System.out.printf(
        Locale.ROOT,
        "%d requests (%.1f/s), %d of them impolite%n%s%n%.0f s of processor time in %d s: %.0f %%"
            + " of a core%n",
        visits.requests(),
        visits.requests() / (double) time.toSeconds(),
        visits.faults(DELAY).size(),
        lateness.inWords(),
        cpuTime.toMillis() / 1000.0,
        time.toSeconds(),
        100.0 * cpuTime.toMillis() / time.toMillis());
  }
}
