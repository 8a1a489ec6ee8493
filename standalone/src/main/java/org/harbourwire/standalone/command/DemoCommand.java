package org.harbourwire.standalone.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.newsroom.Newsroom;
import org.harbourwire.newsroom.NewsroomSource;
import org.harbourwire.portal.PortalConfig;
import org.harbourwire.portal.rule.AlertRules;
import org.harbourwire.portal.rule.RuleDraft;
import org.harbourwire.query.Query;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.standalone.machine.DataFolder;
import org.harbourwire.standalone.machine.LocalMachine;
import org.harbourwire.standalone.machine.Progress;
import org.harbourwire.standalone.machine.RunningInstance;
import org.harbourwire.standalone.machine.SampleNewsroom;
import org.harbourwire.store.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: everything on this machine over the sample newsroom.
@Command(
    name = "demo",
    description =
        "Runs everything on this machine over an invented newsroom; no network is needed.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /// Short, so that what the newsroom publishes shows soon; a request a second and host stays.
  private static final Duration POLL_EVERY = Duration.ofSeconds(10);

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where all data is kept (default: ${DEFAULT-VALUE}).")
  Path data = Path.of(RunningInstance.DEMO_DATA);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      description = "Port of the portal (default: ${DEFAULT-VALUE}).")
  int port = PortalConfig.DEFAULT_PORT;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "The newsroom publishes an article every so often (default: ${DEFAULT-VALUE}).")
  int every = 8;

  @Override
  public Integer call() throws InterruptedException {
    if (every < 1) {
      throw new StartFailure("--every must be at least 1");
    }
    try (DataFolder folder = DataFolder.take(data)) {
      LogFile.in(folder.folder("logs"));
      Progress progress = new Progress(System.out);
      Clock clock = Clock.systemUTC();
      try (Newsroom newsroom =
          progress.step(
              "Sample newsroom",
              () -> SampleNewsroom.open(folder, clock, Duration.ofSeconds(every)))) {
        progress.say(newsroom.sources().size() + " sources, all invented, three of them broken");
        return run(newsroom, folder, progress, clock);
      }
    }
  }

  private int run(Newsroom newsroom, DataFolder folder, Progress progress, Clock clock)
      throws InterruptedException {
    var start = new LocalMachine.Start(false, true, kafka -> sampleRules(kafka, clock));
    try (var machine = LocalMachine.start(config(newsroom), folder, progress, clock, start)) {
      machine.instanceFile().write(folder.path());
      awaitFirstArticle(machine, progress);
      progress.say("The portal is at " + machine.portal() + " (Ctrl-C stops)");
      progress.say("The newsroom publishes an article every " + every + " s; alerts appear there");
      machine.awaitStop();
    }
    return 0;
  }

  private HarbourwireConfig config(Newsroom newsroom) {
    List<SourceConfig> sources = newsroom.sources().stream().map(DemoCommand::source).toList();
    var egress = new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null);
    var polite = new HarbourwireConfig.Fetching(POLL_EVERY, null);
    PortalConfig portal = PortalConfig.defaults().withPort(port);
    return new HarbourwireConfig(
        sources, egress, polite, null, null, portal, null, null, null, null, null);
  }

  private static SourceConfig source(NewsroomSource s) {
    return new SourceDraft(s.id(), s.url().toString())
        .name(s.name())
        .type(SourceType.valueOf(s.type().toUpperCase(Locale.ROOT)))
        .kind(s.kind())
        .publisher(s.publisher())
        .language(s.language())
        .usage(
            s.usage().equals(Usage.HEADLINE_LINK_ONLY.wireName())
                ? Usage.HEADLINE_LINK_ONLY
                : Usage.FULL_TEXT_INTERNAL)
        // What the newsroom publishes on request comes at any hour.
        .longestInterval(POLL_EVERY)
        .entries(s.links() == null ? null : EntrySelectors.ofLinks(s.links()))
        .config();
  }

  /// Three rules to begin with, while there are none.
  private static void sampleRules(KafkaClients kafka, Clock clock) {
    if (!AlertRules.list(kafka).isEmpty()) {
      return;
    }
    try (AlertRules rules = new AlertRules(kafka, clock)) {
      rules.create(
          new RuleDraft("Low-altitude economy", "topic:low-altitude-economy", null, false));
      rules.create(new RuleDraft("AI and chips", "topic:ai OR topic:semiconductors", null, false));
      rules.create(new RuleDraft("Web3", "topic:web3", null, false));
    }
  }

  private static void awaitFirstArticle(LocalMachine machine, Progress progress)
      throws InterruptedException {
    SearchRequest any = SearchRequest.first(1, SearchRequest.Order.NEWEST);
    while (machine.store().search().search(new Query.All(), any).total() == 0) {
      Thread.sleep(LOOK_EVERY);
    }
    progress.say("The first article is searchable");
  }
}
