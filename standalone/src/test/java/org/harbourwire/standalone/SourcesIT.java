package org.harbourwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// An operator's day with the registry, over a real broker; no ingest service runs.
class SourcesIT {
  private static final String FILE =
      """
      sources:
        - id: tide-office
          url: https://tides.example/feed.xml
          kind: government
        - id: quay-news
          url: https://quay.example/news
          type: listing
          interval: 5 min
      """;

  private @TempDir Path dir;
  private @Nullable EmbeddedBroker broker;
  private final PrintStream stdout = System.out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private record Answer(int code, String out, String error) {}

  @BeforeEach
  void listen() {
    broker = EmbeddedBroker.start(dir.resolve("broker"));
    System.setOut(new PrintStream(said, true, UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(stdout);
    Objects.requireNonNull(broker).close();
  }

  @Test
  void anOperatorAddsPlansAppliesPausesExportsAndRemoves() throws IOException {
    TopicSetup.ensure(new KafkaClients(KafkaConfig.local(servers(), null)));
    assertThat(sources("list").out()).startsWith("No source is registered");
    assertThat(sources("add", "https://www.pier.example/rss", "--kind", "press").out())
        .isEqualTo("pier-example: registered; running instances poll it within seconds\n");
    assertThat(sources("add", "http://pier.example/rss/"))
        .isEqualTo(refused("http://pier.example/rss/ is registered as pier-example"));

    String file = Files.writeString(dir.resolve("mine.yaml"), FILE).toString();
    Answer plan = sources("plan", file);
    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.out())
        .contains("+ tide-office  https://tides.example/feed.xml", "= 0 unchanged")
        .contains("--prune removes them: pier-example");
    assertThat(sources("apply", file).out()).contains("+ quay-news", "Done; ");
    assertThat(sources("apply", file).out()).isEqualTo(left(file) + "Nothing to do\n");
    assertThat(sources("plan", file)).isEqualTo(new Answer(0, left(file), ""));

    assertThat(sources("disable", "quay-news", "pier-example").out())
        .isEqualTo("quay-news: paused\npier-example: paused\n");
    assertThat(sources("poll", "quay-news"))
        .isEqualTo(refused("quay-news is paused; sources enable quay-news ends that"));
    assertThat(sources("plan", file).code()).as("a silent file").isZero();
    assertThat(sources("enable", "pier-example").out()).isEqualTo("pier-example: enabled\n");

    assertThat(sources("list").out().lines().map(l -> l.split(" {2,}", -1)[3]))
        .containsExactly("STATUS", "not polled yet", "paused by command", "not polled yet");
    assertThat(sources("show", "quay-news").out())
        .contains("paused by command", "interval: 5 min", "enabled: false", "by command");

    Answer export = sources("export");
    String exported = Files.writeString(dir.resolve("all.yaml"), export.out()).toString();
    assertThat(sources("plan", exported, "--prune"))
        .isEqualTo(new Answer(0, "= 3 unchanged\n", ""));
    assertThat(sources("export", "--opml").out()).contains("<opml version=\"2.0\">");

    assertThat(sources("apply", file, "--prune").out()).contains("- pier-example");
    assertThat(sources("remove", "quay-news", "tide-office").code()).isZero();
    assertThat(sources("list").out()).startsWith("No source is registered");
    assertThat(sources("remove", "tide-office"))
        .isEqualTo(refused("there is no source tide-office; see sources list"));
  }

  @Test
  void onAKafkaThatIsNewTheTopicsAreMadeWhenAConfigurationSaysHow() throws IOException {
    String servers = servers();
    assertThat(sources("list").error())
        .startsWith("harbourwire: Kafka at " + servers + " has no topics of Harbourwire yet");

    String config =
        Files.writeString(
                dir.resolve("production.yaml"), "kafka: {bootstrap-servers: \"" + servers + "\"}")
            .toString();
    assertThat(run("sources", "add", "https://pier.example/rss", "--config", config).code())
        .isZero();
    assertThat(sources("list").out()).contains("pier-example");
  }

  private String servers() {
    return Objects.requireNonNull(broker).bootstrapServers();
  }

  private static String left(String file) {
    return "= 2 unchanged\nNot in "
        + file
        + " and left alone; --prune removes them: pier-example\n";
  }

  private static Answer refused(String why) {
    return new Answer(1, "", "harbourwire: " + why);
  }

  private Answer sources(String... words) {
    List<String> line = new ArrayList<>(List.of("sources"));
    line.addAll(List.of(words));
    line.addAll(List.of("--kafka", servers()));
    return run(line.toArray(String[]::new));
  }

  private Answer run(String... line) {
    said.reset();
    StringWriter error = new StringWriter();
    CommandLine commands = Main.commandLine().setErr(new PrintWriter(error));
    int code = commands.execute(line);
    return new Answer(code, said.toString(UTF_8), error.toString().strip());
  }
}
