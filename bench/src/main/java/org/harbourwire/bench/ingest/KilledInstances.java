package org.harbourwire.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.newsroom.crowd.Crowd;
import org.harbourwire.newsroom.crowd.CrowdPlan;
import org.harbourwire.newsroom.crowd.CrowdSource;
import org.harbourwire.newsroom.crowd.Shown;

/// Two instances poll a crowd that publishes, edits and withdraws, while one of them is killed now
/// and then. What is then on Kafka is held against what the crowd showed, and what the crowd was
/// asked against what is polite.
public final class KilledInstances {
  private static final List<String> NAMES = List.of("first", "second");
  private static final Duration DELAY = Duration.ofMillis(100);
  private static final Duration WARM_UP = Duration.ofMinutes(3);

  /// Give or take a tenth: so scheduling keeps sources out of step.
  private static final double JITTER = 1.1;

  private final Drill drill;
  private final Crowd crowd;
  private final Fleet fleet;
  private final KafkaClients kafka;
  private final Random random;

  private KilledInstances(Drill drill, Crowd crowd, Fleet fleet, KafkaClients kafka) {
    this.drill = drill;
    this.crowd = crowd;
    this.fleet = fleet;
    this.kafka = kafka;
    this.random = new Random(drill.seed());
  }

  /// `[brief | SEED]`: a brief drill, or twenty kills among five hundred sources; exits with 1 when
  /// anything is amiss.
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean brief = args.length > 0 && args[0].equals("brief");
    long seed = args.length > 0 && !brief ? Long.parseLong(args[0]) : System.nanoTime();
    Drill drill = brief ? Drill.brief() : Drill.full(seed);
    Path folder = Files.createTempDirectory("killed-instances");
    System.out.println(drill + " in " + folder);
    Findings findings = run(drill, folder);
    System.out.println(findings.inWords());
    System.exit(findings.faults().isEmpty() ? 0 : 1);
  }

  static Findings run(Drill drill, Path folder) throws InterruptedException {
    CrowdPlan plan =
        new CrowdPlan(
            drill.sources(),
            Math.max(2, drill.sources() / 10),
            2,
            0.1,
            Duration.ofSeconds(1),
            0,
            drill.seed());
    List<String> java = IngestProcess.java("-XX:TieredStopAtLevel=1", "-Xmx256m");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        Crowd crowd = Crowd.open(plan);
        Fleet fleet = new Fleet(folder, java)) {
      String servers = broker.bootstrapServers();
      for (String name : NAMES) {
        fleet.configure(name, servers, crowd.sources(), drill.interval(), DELAY);
      }
      var kafka = new KafkaClients(KafkaConfig.local(servers, null));
      return new KilledInstances(drill, crowd, fleet, kafka).run();
    }
  }

  private Findings run() throws InterruptedException {
    NAMES.forEach(fleet::start);
    await(WARM_UP, () -> published(crowd.sources()));
    Set<String> fromTheStart = history().stream().map(Shown::url).collect(Collectors.toSet());
    Thread changes = Thread.ofVirtual().start(this::change);
    for (int i = 0; i < drill.kills(); i++) {
      Thread.sleep(drill.pause().toMillis() / 2 + random.nextLong(drill.pause().toMillis()));
      String victim = NAMES.get(random.nextInt(NAMES.size()));
      fleet.kill(victim);
      Thread.sleep(i % 3 == 1 ? drill.away() : Duration.ofSeconds(1));
      fleet.start(victim);
    }
    changes.interrupt();
    changes.join();
    await(drill.settle(), () -> published(crowd.sources()));
    return findings(fromTheStart, Instant.now());
  }

  private Findings findings(Set<String> fromTheStart, Instant end) {
    Publications publications = Publications.read(kafka);
    Visits visits = new Visits(crowd);
    List<String> faults = new ArrayList<>(visits.faults(DELAY));
    faults.addAll(publications.faults(history(), fromTheStart, drill.interval().multipliedBy(2)));
    Duration expected = Duration.ofMillis((long) (drill.interval().toMillis() * JITTER));
    return new Findings(
        drill.kills(),
        publications.revisions(),
        faults,
        visits.requests(),
        visits.longestStandstill(expected, end));
  }

  private List<Shown> history() {
    return crowd.sources().stream().flatMap(s -> s.history().stream()).toList();
  }

  private boolean published(List<CrowdSource> sources) {
    Publications publications = Publications.read(kafka);
    return sources.stream()
        .flatMap(s -> s.history().stream())
        .filter(s -> s.until() == null)
        .allMatch(publications::settled);
  }

  /// A source changes every four intervals on average, a tenth of them without a change that anyone
  /// would call one.
  private void change() {
    Random dice = new Random(drill.seed() + 1);
    long pause = Math.max(1, drill.interval().toMillis() * 4 / drill.sources());
    try {
      while (true) {
        Thread.sleep(pause);
        CrowdSource source = crowd.sources().get(dice.nextInt(drill.sources()));
        switch (dice.nextInt(10)) {
          case 0 -> source.touch();
          case 1 -> source.withdraw();
          case 2, 3, 4, 5 -> source.publish();
          default -> source.edit();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Duration atMost, BooleanSupplier condition)
      throws InterruptedException {
    Instant end = Instant.now().plus(atMost);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofSeconds(1));
    }
  }
}
