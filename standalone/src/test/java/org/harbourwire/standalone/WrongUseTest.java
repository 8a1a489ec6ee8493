package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Wrong use is answered in one clear line and a code that is not 0, before anything is started.
class WrongUseTest {
  private static final String GOOD = "sources: [{id: a, url: 'http://a.example/'}]";

  @TempDir Path dir;

  private record Answer(int code, String error) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources: [] | sources: there are none, so there is nothing to do",
        "egress: {contact: 'mailto:a@a.example'} | sources: there are none, so there is nothing to"
            + " do",
        "sources: [{id: a, url: 'http://a.example/', enabled: false}]"
            + " | sources: none of them is enabled, so there is nothing to do",
        "sources: [{id: a, url: 'http://my,host/'}] | sources[0]: the host in url of a is no name:"
            + " http://my,host/",
        "sources: [{id: a, url: 'ftp://a.example/'}] | sources[0]: url of a must be an http or"
            + " https address: ftp://a.example/",
        "portal: {port: 99999} | portal: port must be 0 to 65535, not 99999",
        "portal: {port: high} | portal.port: must be a whole number, not “high”",
      })
  void aFaultOfTheConfigurationIsNamedWithItsPath(String yaml, String fault) throws IOException {
    Path config = Files.writeString(dir.resolve("c.yaml"), yaml);

    assertThat(up(config)).isEqualTo(new Answer(1, "harbourwire: " + config + ": " + fault));
    assertThat(up(config, "--once"))
        .isEqualTo(new Answer(1, "harbourwire: " + config + ": " + fault));
  }

  @Test
  void aFaultLeavesAnExportAsItWas() throws IOException {
    Path config = Files.writeString(dir.resolve("c.yaml"), GOOD + "\nsources: []\n");
    Path export = Files.writeString(dir.resolve("out.jsonl"), "precious\n");

    assertThat(up(config, "--once", "--export", export.toString()))
        .isEqualTo(
            new Answer(1, "harbourwire: " + config + ": line 2: sources: this key stands twice"));
    assertThat(export).hasContent("precious\n");
  }

  @Test
  void anExportThatCannotBeWrittenIsRefusedBeforeTheRound() throws IOException {
    Path config = Files.writeString(dir.resolve("c.yaml"), GOOD);

    assertThat(up(config, "--once", "--export", dir.toString()).error())
        .isEqualTo("harbourwire: cannot write " + dir + ": it is a folder");
    Path nowhere = dir.resolve("no/out.jsonl");
    assertThat(up(config, "--once", "--export", nowhere.toString()).error())
        .isEqualTo("harbourwire: cannot write " + nowhere + ": there is no such folder");
    assertThat(up(config, "--export", "x.jsonl").error())
        .isEqualTo("harbourwire: --export needs --once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-1", "eighty"})
  void aPortThatIsNoneIsRefusedInOneLine(String port) {
    for (String command : List.of("up", "demo")) {
      Answer answer = run(command, "--port", port);
      assertThat(answer.code()).isNotZero();
      assertThat(answer.error())
          .startsWith("harbourwire: Invalid value for option '--port'")
          .contains("'" + port + "' is no port: 0 to 65535")
          .doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources | sources needs a command, such as sources list; see sources --help",
        "sources add ftp://a.example/ | url of new-source must be an http or https address:"
            + " ftp://a.example/",
        "sources add http://a.example/ --id A | id must be lower-case letters, digits and hyphens:"
            + " A",
        "sources add http://a.example/ --interval soon | Invalid value for option '--interval':"
            + " 'soon' is not a duration such as 30s, 10 min, 1h; see harbourwire sources"
            + " add --help",
        "sources add http://a.example/ --usage all | Invalid value for option '--usage':"
            + " 'all' is none of full-text-internal, headline-link-only, disabled; see harbourwire"
            + " sources add --help",
        "sources plan | Missing required parameter: 'FILE'; see harbourwire sources plan --help",
        "sources plan none.yaml | none.yaml: no such file",
        "sources import none.opml | none.opml: no such file",
        "sources import pom.xml | pom.xml cannot be read: it is no OPML: there is no element opml",
        "sources list --kafka 127.0.0.1:1 | Kafka at 127.0.0.1:1 does not answer; does the"
            + " instance still run?",
        "sources list --data none | no instance has run in none; name its folder with --data",
      })
  void wrongUseOfSourcesIsAnsweredInOneLine(String line, String fault) {
    Answer answer = run(line.split(" "));

    assertThat(answer.code()).isNotZero();
    assertThat(answer.error()).isEqualTo("harbourwire: " + fault);
  }

  @Test
  void aPlanThatCannotBeMadeIsNotTakenForOneWithChanges() {
    assertThat(run("sources", "plan").code()).isEqualTo(1);
  }

  @Test
  void aFileWithAFaultIsNamedWithItsPath() throws IOException {
    Path file =
        Files.writeString(dir.resolve("s.yaml"), "sources: [{id: a, url: 'http://a/', uri: b}]");

    assertThat(run("sources", "apply", file.toString()).error())
        .startsWith("harbourwire: " + file + ": sources[0].uri: unknown key; known here: ");
  }

  private Answer up(Path config, String... more) {
    List<String> line = new ArrayList<>(List.of("up", "--config", config.toString()));
    line.addAll(List.of("--data", dir.resolve("data").toString()));
    line.addAll(List.of(more));
    Answer answer = run(line.toArray(String[]::new));
    assertThat(dir.resolve("data")).doesNotExist();
    return answer;
  }

  private static Answer run(String... line) {
    StringWriter error = new StringWriter();
    CommandLine commands = Main.commandLine().setErr(new PrintWriter(error));
    int code = commands.execute(line);
    return new Answer(code, error.toString().strip());
  }
}
