package org.harbourwire.standalone.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.standalone.machine.DataFolder;
import org.harbourwire.standalone.machine.LocalMachine;
import org.harbourwire.standalone.machine.Progress;
import org.harbourwire.standalone.machine.RunningInstance;
import org.harbourwire.standalone.once.Export;
import org.harbourwire.standalone.once.Report;
import org.harbourwire.standalone.once.Round;
import org.harbourwire.standalone.once.RoundWatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `up`: everything on this machine over real sources.
@Command(
    name = "up",
    description = "Runs everything on this machine over the configured sources.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  /// A round over slow sources with retries ends well before that; beyond, something hangs.
  private static final Duration ROUND_WITHIN = Duration.ofMinutes(60);

  private static final String SHIPPED = "default.yaml";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration; without it the shipped list of Hong Kong sources.")
  @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where all data is kept (default: ${DEFAULT-VALUE}).")
  Path data = Path.of(RunningInstance.UP_DATA);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      description = "Port of the portal (default: the configuration's, else 8480).")
  @Nullable Integer port;

  @Option(
      names = "--once",
      description = "Polls every source once, waits until all is indexed, prints counts, stops.")
  boolean once;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "With --once: writes the enriched articles as JSON Lines.")
  @Nullable Path export;

  @Override
  public Integer call() {
    if (export != null && !once) {
      throw new StartFailure("--export needs --once");
    }
    HarbourwireConfig configuration = read();
    List<String> sources = polled(configuration);
    Export exported = export == null ? null : Export.to(export);
    try (DataFolder folder = DataFolder.take(data)) {
      LogFile.in(folder.folder("logs"));
      Progress progress = new Progress(System.out);
      return once
          ? round(configuration, sources, exported, folder, progress)
          : forEver(configuration, folder, progress);
    }
  }

  private HarbourwireConfig read() {
    ConfigReader reader = new ConfigReader(System.getenv());
    HarbourwireConfig read =
        config == null
            ? reader.read(shipped(), SHIPPED, HarbourwireConfig.class)
            : reader.read(config, HarbourwireConfig.class);
    return port == null ? read : read.withPortalPort(port);
  }

  private static String shipped() {
    try (InputStream in = HarbourwireConfig.class.getResourceAsStream("/" + SHIPPED)) {
      return new String(Objects.requireNonNull(in, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped configuration", e);
    }
  }

  private static int forEver(HarbourwireConfig config, DataFolder folder, Progress progress) {
    var start = LocalMachine.Start.forEver();
    try (var machine = LocalMachine.start(config, folder, progress, Clock.systemUTC(), start)) {
      machine.instanceFile().write(folder.path());
      progress.say("The portal is at " + machine.portal() + " (Ctrl-C stops)");
      machine.awaitStop();
    }
    return 0;
  }

  /// Ids of the sources to be polled.
  private List<String> polled(HarbourwireConfig configuration) {
    List<SourceConfig> named = configuration.sources();
    List<SourceConfig> all = named == null ? List.of() : named;
    List<String> ids =
        all.stream().filter(SourceConfig::polled).map(s -> String.valueOf(s.id())).toList();
    if (ids.isEmpty()) {
      throw new StartFailure(
          (config == null ? SHIPPED : config.toString())
              + ": sources: "
              + (all.isEmpty() ? "there are none" : "none of them is enabled")
              + ", so there is nothing to do");
    }
    return ids;
  }

  private int round(
      HarbourwireConfig config,
      List<String> ids,
      @Nullable Export exported,
      DataFolder folder,
      Progress progress) {
    Round round = new Round(ids);
    RoundWatch watch = new RoundWatch(round);
    var start = new LocalMachine.Start(true, true, watch::begin);
    HarbourwireConfig quiet = port == null ? config.withPortalPort(0) : config;
    try (watch;
        var machine = LocalMachine.start(quiet, folder, progress, Clock.systemUTC(), start)) {
      progress.say(
          "Polling " + ids.size() + (ids.size() == 1 ? " source" : " sources") + " once ...");
      boolean done = watch.await(ROUND_WITHIN);
      progress.say(done ? "All has come to its end" : "Not all came to its end in time");
      Report.print(round, System.out);
      if (exported != null) {
        int lines = exported.write(machine.kafka());
        progress.say(lines + " articles written to " + export);
      }
      return done && !round.anyFailed() ? 0 : 1;
    }
  }

  /// The watcher exists only once Kafka does.
  private static final class RoundWatch implements AutoCloseable {
    private final Round round;
    private @Nullable RoundWatcher watcher;

    RoundWatch(Round round) {
      this.round = round;
    }

    void begin(KafkaClients kafka) {
      watcher = new RoundWatcher(kafka, round);
    }

    boolean await(Duration atMost) {
      return watcher != null && watcher.await(atMost);
    }

    @Override
    public void close() {
      if (watcher != null) {
        watcher.close();
      }
    }
  }
}
