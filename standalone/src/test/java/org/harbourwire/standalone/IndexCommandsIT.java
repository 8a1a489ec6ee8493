package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.standalone.machine.InstanceFile;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `reindex` and `search` as people type them, against a broker and an index that lie where those
/// of an instance lie.
class IndexCommandsIT {
  private static final Path DATA = Path.of("target", "index-commands").toAbsolutePath();

  @Test
  void whatKafkaHoldsIsIndexedAndFound(@TempDir Path folder) throws Exception {
    Path index = DATA.resolve("elasticsearch");
    RealElasticsearch.empty(index);
    try (ChildElasticsearch server = RealElasticsearch.own(index);
        EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      new InstanceFile(broker.bootstrapServers(), "http://127.0.0.1:1/", server.url().toString())
          .write(DATA);
      fill(new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), null)));

      CommandLineRun first = run("reindex");
      CommandLineRun second = run("reindex", "--remove-old");

      assertThat(first.error()).isEmpty();
      assertThat(first.out()).contains("100 %").contains("Searches have turned to news-v1-");
      assertThat(second.out()).contains("Removed: news-v1-");
      found();
    }
  }

  private static void found() throws Exception {
    CommandLineRun economies = run("search", "economies");
    assertThat(economies.code()).isZero();
    assertThat(economies.out())
        .startsWith("The economy of drones\n  2026-01-05  The Press  http://");

    assertThat(run("search", "--newest", "低空经济").out()).startsWith("低空經濟起飛");
    assertThat(run("search", "artificial", "intelligence").out())
        .as("tagged so, in whatever language")
        .contains("低空經濟起飛", "The economy of drones");
    assertThat(run("search", "otters").code()).isEqualTo(1);
    CommandLineRun wrong = run("search", "amount>x");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.error()).startsWith("harbourwire: ");

    String line = run("search", "--json", "economies").out().strip();
    assertThat(Json.read(line, EnrichedArticle.class).title()).isEqualTo("The economy of drones");
    assertThat(run("search", "--explain", "economies").out()).contains("function_score");
  }

  private static void fill(KafkaClients kafka) throws Exception {
    TopicSetup.ensure(kafka);
    try (Producer<String, byte[]> producer = kafka.producer("it")) {
      for (SampleArticle sample :
          List.of(
              SampleArticle.of("en", "The economy of drones", "They fly over the harbour."),
              SampleArticle.of("hant", "低空經濟起飛", "無人機送貨。").language("zh-Hant"))) {
        EnrichedArticle article = sample.article();
        producer.send(KafkaTopics.ENRICHED.record(article.id(), article, article.id())).get();
      }
    }
  }

  private static CommandLineRun run(String command, String... words) {
    List<String> line = new ArrayList<>(List.of(command, "--data", DATA.toString()));
    line.addAll(List.of(words));
    return CommandLineRun.of(line.toArray(String[]::new));
  }
}
