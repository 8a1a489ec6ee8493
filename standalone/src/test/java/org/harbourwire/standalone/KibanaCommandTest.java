package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people get who type `kibana …` without a Kibana.
class KibanaCommandTest {
  @TempDir Path dir;

  private record Answer(int code, String error) {}

  @Test
  void exportWritesAnObjectALine() throws IOException {
    Path objects = dir.resolve("kibana.ndjson");
    Path rules = dir.resolve("rules.jsonl");

    assertThat(kibana("export", objects.toString())).isEqualTo(new Answer(0, ""));
    assertThat(kibana("export", "--rules", rules.toString())).isEqualTo(new Answer(0, ""));

    assertThat(Files.readAllLines(objects))
        .allSatisfy(line -> assertThat(Json.mapper().readTree(line).has("attributes")).isTrue())
        .anyMatch(
            line -> line.startsWith("{\"type\":\"dashboard\",\"id\":\"harbourwire-operators\""));
    assertThat(Files.readAllLines(rules))
        .allMatch(line -> line.startsWith("{\"path\":\"/api/alerting/rule/"));
  }

  @Test
  void checkFindsNothingWrong() {
    assertThat(kibana("check")).isEqualTo(new Answer(0, ""));
  }

  @Test
  void applyNamesAKibanaThatDoesNotAnswer() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config =
        config("kibana: {url: 'http://127.0.0.1:%d', password: p, patience: 10ms}".formatted(port));

    Answer answer = kibana("apply", "--config", config.toString());

    assertThat(answer.code()).isOne();
    assertThat(answer.error())
        .startsWith("harbourwire: Kibana at http://127.0.0.1:" + port + " cannot be reached: ")
        .endsWith("given up after 10 ms");
  }

  @Test
  void applyWantsToBeToldWhereKibanaIs() throws IOException {
    Path nowhere = config("portal: {port: 0}");
    assertThat(kibana("apply", "--config", nowhere.toString()))
        .isEqualTo(new Answer(1, "harbourwire: " + nowhere + ": kibana: missing"));

    Path wrong = config("kibana: {url: 'kibana:5601', password: p}");
    assertThat(kibana("apply", "--config", wrong.toString()).error())
        .contains(wrong + ": kibana: url must be an http or https address: kibana:5601");
  }

  private Path config(String yaml) throws IOException {
    return Files.writeString(Files.createTempFile(dir, "c", ".yaml"), yaml);
  }

  private static Answer kibana(String... arguments) {
    StringWriter error = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "kibana";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int code = Main.commandLine().setErr(new PrintWriter(error)).execute(all);
    return new Answer(code, error.toString().strip());
  }
}
