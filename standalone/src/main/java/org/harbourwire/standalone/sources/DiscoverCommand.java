package org.harbourwire.standalone.sources;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.discovery.Discovery;
import org.harbourwire.ingest.discovery.Proposal;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.fetch.PoliteAccess;
import org.harbourwire.ingest.fetch.RobotsRules;
import org.harbourwire.ingest.opml.SourceIds;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sources discover URL`: what there is to poll of a site. It asks the site alone, no Kafka.
@Command(
    name = "discover",
    description = "Proposes what to poll of a site, and the lines that register the best of it.",
    mixinStandardHelpOptions = true)
public final class DiscoverCommand implements Callable<Integer> {
  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final int LONGEST_TITLE = 60;

  @Parameters(paramLabel = "URL", description = "Any page of the site; its front page is best.")
  String url = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Its egress and fetching.delay hold; needed for addresses that are not public.")
  @Nullable Path config;

  @Override
  public Integer call() throws InterruptedException {
    HarbourwireConfig read =
        config == null
            ? null
            : new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class);
    Discovery.Found found = discover(site(), read);
    List<Proposal> proposals = found.proposals();
    if (proposals.isEmpty()) {
      String why = found.trouble().map(t -> ": " + t).orElse("");
      throw new StartFailure("nothing to poll was found at " + url + why);
    }
    TextTable.lines(rows(proposals)).forEach(System.out::println);
    System.out.println();
    System.out.println(
        "# To poll the first: sources add, or these lines in a file for sources apply");
    SourcesFile.write(SourcesFile.yaml(List.of(source(proposals.getFirst()))), null);
    return 0;
  }

  private URI site() {
    String whole = url.contains("://") ? url : "https://" + url;
    try {
      // The rules for the address of a source hold here too.
      return URI.create(new SourceDraft("site", whole).source().url());
    } catch (IllegalArgumentException e) {
      throw new StartFailure("this is no web address: " + url, e);
    }
  }

  private static Discovery.Found discover(URI site, @Nullable HarbourwireConfig config)
      throws InterruptedException {
    EgressConfig egress = config == null ? EgressConfig.publicOnly() : config.egressConfig();
    var fetching = config == null ? null : config.fetching();
    Duration asked = fetching == null ? null : fetching.delay();
    Clock clock = Clock.systemUTC();
    try (OutboundClient client = new OutboundClient(egress)) {
      var paced = new PacedClient(client, asked == null ? DELAY : asked);
      RobotsRules robots = new RobotsRules(paced, clock);
      var access = new PoliteAccess(new Fetcher(paced, robots, clock), robots);
      return new Discovery(access, clock).of(site);
    }
  }

  private static List<List<String>> rows(List<Proposal> proposals) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("TYPE", "ENTRIES", "NEWEST", "LANGUAGE", "TITLE", "URL"));
    for (Proposal p : proposals) {
      rows.add(
          List.of(
              p.type().wireName(),
              String.valueOf(p.entries()),
              Objects.requireNonNullElse(p.newest(), "").toString(),
              Objects.requireNonNullElse(p.language(), ""),
              cut(Objects.requireNonNullElse(p.title(), "")),
              p.url().toString()));
    }
    return rows;
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + " …";
  }

  private static SourceConfig source(Proposal best) {
    String title = Objects.requireNonNullElse(best.title(), "");
    return new SourceDraft(new SourceIds(List.of()).give(title, best.url()), best.url().toString())
        .name(best.title())
        .type(best.type())
        .language(best.language())
        .config();
  }
}
