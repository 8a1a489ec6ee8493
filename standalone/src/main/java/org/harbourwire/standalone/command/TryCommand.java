package org.harbourwire.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.fetch.RobotsRules;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.standalone.taxonomy.TaggingOptions;
import org.harbourwire.standalone.trial.Trial;
import org.harbourwire.standalone.trial.TrialReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `try URL|FILE`: one document through all stages, shown for a person.
@Command(
    name = "try",
    description = {
      "Shows what the stages make of one page or PDF: what is kept and what is cut, and why;",
      "its date, authors, topics, names and sums. Nothing is stored."
    },
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  private static final int MOST_HOSTS = 5;
  private static final int DEFAULT_WIDTH = 120;

  @Parameters(paramLabel = "URL|FILE", description = "The document.")
  String target = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address of a FILE, for its links and date.")
  @Nullable URI address;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Of dates that name none (default: ${DEFAULT-VALUE}).")
  ZoneId zone = ZoneId.of("Asia/Hong_Kong");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration, for its egress: without it only public addresses are asked.")
  @Nullable Path config;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Of the screen (default: COLUMNS, else " + DEFAULT_WIDTH + ").")
  @Nullable Integer width;

  @Mixin TaggingOptions tagging = new TaggingOptions();

  @Override
  public Integer call() throws InterruptedException {
    Enricher enricher = tagging.enricher();
    boolean web = target.toLowerCase(Locale.ROOT).matches("https?://.*");
    FetchedDocument document = web ? fetched() : file();
    Trial trial = Trial.of(document, zone, Clock.systemUTC(), enricher);
    new TrialReport(System.out, columns(), tagging.topics()).print(trial);
    return trial.explanation() == null ? 1 : 0;
  }

  private FetchedDocument fetched() throws InterruptedException {
    HarbourwireConfig read =
        config == null
            ? HarbourwireConfig.empty()
            : new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class);
    Clock clock = Clock.systemUTC();
    try (OutboundClient client = new OutboundClient(read.egressConfig())) {
      PacedClient paced = new PacedClient(client, Duration.ofSeconds(1));
      Fetcher fetcher = new Fetcher(paced, new RobotsRules(paced, clock), clock);
      FetchOutcome outcome = fetcher.page(uri(target), null, null);
      for (int i = 0; i < MOST_HOSTS && outcome instanceof FetchOutcome.Elsewhere e; i++) {
        outcome = fetcher.page(e.location(), null, null);
      }
      if (outcome instanceof FetchOutcome.Fresh f) {
        return new FetchedDocument(f.body().array(), f.contentType().orElse(null), f.uri());
      }
      throw new StartFailure(target + ": " + outcome.inWords());
    }
  }

  private FetchedDocument file() {
    try {
      Path file = Path.of(target);
      URI url = address == null ? file.toAbsolutePath().normalize().toUri() : address;
      return new FetchedDocument(Files.readAllBytes(file), null, url);
    } catch (IOException | InvalidPathException e) {
      throw new StartFailure(target + " is neither a web address nor a file that can be read", e);
    }
  }

  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new StartFailure("not an address: " + address, e);
    }
  }

  private int columns() {
    if (width != null) {
      return width;
    }
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9]\\d{0,3}")
        ? Integer.parseInt(columns)
        : DEFAULT_WIDTH;
  }
}
