package org.harbourwire.standalone.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `why URL`: what each stage decided about an address, in order.
@Command(
    name = "why",
    description = "Shows what each stage decided about an address, and why.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "The address of an article or a source.")
  String url = "";

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    String key = key(url);
    List<Decision> all = kafka.ask(WhyCommand::decisions);
    List<Decision> about = about(all, key);
    about.forEach(d -> System.out.println(line(d)));
    if (about.isEmpty()) {
      System.out.println("No stage has decided anything about " + url + " in the last 14 days.");
      return 1;
    }
    return 0;
  }

  private static List<Decision> decisions(KafkaClients clients) {
    List<Decision> decisions = new ArrayList<>();
    TopicReader.readAll(
        clients,
        KafkaTopics.DECISIONS,
        record -> {
          try {
            Decision decision = KafkaTopics.DECISIONS.read(record);
            if (decision != null) {
              decisions.add(decision);
            }
          } catch (SerializationException e) {
            System.err.println("harbourwire: a decision cannot be read: " + e.getMessage());
          }
        });
    return decisions;
  }

  /// Those about the address itself, and those about the article that it became.
  static List<Decision> about(List<Decision> all, String key) {
    Set<String> articles =
        all.stream()
            .filter(d -> key(d.address()).equals(key))
            .map(Decision::articleId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(d -> key(d.address()).equals(key) || articles.contains(d.articleId()))
        .sorted(Comparator.comparing(Decision::at).thenComparing(Decision::stage))
        .toList();
  }

  private static String key(String address) {
    try {
      return AddressKey.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new StartFailure("not an address: " + address, e);
    }
  }

  private static String line(Decision d) {
    StringBuilder line = new StringBuilder();
    line.append(d.at().toString(), 0, 19).append("Z  ");
    line.append(String.format(Locale.ROOT, "%-9s%-14s", d.stage().wireName(), d.outcome()));
    if (d.articleId() != null) {
      line.append("article ").append(d.articleId()).append(" revision ").append(d.revision());
    }
    if (d.reason() != null) {
      line.append(d.articleId() == null ? "" : "; ").append(d.reason());
    }
    return line.toString().stripTrailing();
  }
}
