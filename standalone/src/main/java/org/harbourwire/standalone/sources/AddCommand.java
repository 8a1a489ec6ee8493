package org.harbourwire.standalone.sources;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.ingest.opml.SourceIds;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.kit.http.AsciiHost;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import org.harbourwire.standalone.machine.WrittenDuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sources add URL`: one more source, in one line.
@Command(
    name = "add",
    description = "Registers one source; it is polled within seconds.",
    mixinStandardHelpOptions = true)
public final class AddCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "Address of a feed, sitemap, listing or list.")
  String url = "";

  @Option(names = "--id", paramLabel = "ID", description = "Default: made from name or host.")
  @Nullable String id;

  @Option(names = "--name", paramLabel = "NAME", description = "What people call it.")
  @Nullable String name;

  @Option(names = "--type", paramLabel = "TYPE", description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable SourceType type;

  @Option(names = "--kind", paramLabel = "KIND", description = "Such as government or press.")
  @Nullable String kind;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it.")
  @Nullable String publisher;

  @Option(names = "--language", paramLabel = "TAG", description = "Of its articles, such as en.")
  @Nullable String language;

  @Option(
      names = "--usage",
      paramLabel = "USAGE",
      converter = UsageName.class,
      description = "full-text-internal (default), headline-link-only or disabled.")
  @Nullable Usage usage;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = WrittenDuration.class,
      description = "Shortest time between polls, such as '10 min' (default: 15 min).")
  @Nullable Duration interval;

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    // Before Kafka is asked for anything.
    source(id == null ? "new-source" : id);
    Source added = kafka.ask(this::add);
    System.out.println(added.id() + ": registered; running instances poll it within seconds");
    PortHint.of(added.url()).ifPresent(System.err::println);
    return 0;
  }

  private Source add(KafkaClients clients) {
    SourceRegistry registry = new SourceRegistry(clients, Clock.systemUTC());
    SourceTable table = registry.read();
    Optional<Source> same = table.all().stream().filter(this::isThere).findFirst();
    if (same.isPresent()) {
      throw new StartFailure(url + " is registered as " + same.get().id());
    }
    if (id != null && table.find(id).isPresent()) {
      throw new StartFailure("there is a source " + id + " already; choose another --id");
    }
    Source added = source(id == null ? givenId(table) : id);
    registry.write(List.of(added), List.of());
    return added;
  }

  private boolean isThere(Source source) {
    return AddressKey.of(URI.create(source.url())).equals(AddressKey.of(AsciiHost.of(url)));
  }

  private String givenId(SourceTable table) {
    SourceIds ids = new SourceIds(table.all().stream().map(Source::id).toList());
    return ids.give(name == null ? "" : name, AsciiHost.of(url));
  }

  private Source source(String checkedId) {
    try {
      return new SourceDraft(checkedId, url)
          .name(name)
          .type(type)
          .kind(kind)
          .publisher(publisher)
          .language(language)
          .usage(usage)
          .interval(interval)
          .source();
    } catch (IllegalArgumentException e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
