package org.harbourwire.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  enum Shape {
    ROUND,
    HALF_ROUND
  }

  record Inner(String feedUrl, Duration interval, @Nullable Shape shape, @Nullable Boolean on) {}

  record Outer(List<Inner> sources, Secret password, int port) {}

  private final ConfigReader reader = new ConfigReader(Map.of("HOST", "a.example"));

  @Test
  void readsKebabCaseKeysIntoRecords() {
    Outer read =
        reader.read(
            """
            sources:
              - feed-url: http://a.example/
                interval: 10 min
            port: 8480
            """,
            "c.yaml",
            Outer.class);

    assertThat(read.sources())
        .containsExactly(new Inner("http://a.example/", Duration.ofMinutes(10), null, null));
    assertThat(read.port()).isEqualTo(8480);
  }

  @Test
  void anUnknownKeyIsRefusedWithItsPathAndWhatIsKnown() {
    assertThatThrownBy(
            () -> reader.read("sources: [{feed-url: x, intervall: 1s}]", "c.yaml", Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessage(
            "c.yaml: sources[0].intervall: unknown key; known here: feed-url, interval, on, shape");
  }

  @Test
  void aValueOfTheWrongShapeIsRefusedWithItsPath() {
    assertThatThrownBy(() -> reader.read("port: eighty", "c.yaml", Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessageStartingWith("c.yaml: port: ")
        .hasMessageContaining("eighty");
    assertThatThrownBy(() -> reader.read("sources: [{interval: soon}]", "c.yaml", Outer.class))
        .hasMessageStartingWith("c.yaml: sources[0].interval: ")
        .hasMessageContaining("must be a duration such as 30s")
        .hasMessageContaining("soon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port: eighty | port: must be a whole number, not “eighty”",
        "port: 84.5 | port: must be a whole number, not “84.5”",
        "port: [1] | port: must be a whole number",
        "sources: here | sources: must be a list, each item begun with a hyphen",
        "sources: [here] | sources[0]: must be a group of keys",
        "sources: [{feed-url: {a: b}}] | sources[0].feed-url: must be one text",
        "sources: [{interval: [1]}] | sources[0].interval: must be a duration such as 30s, 10 min,"
            + " 1h",
        "sources: [{shape: cube}] | sources[0].shape: must be one of round, half-round, not “cube”",
        "sources: [{on: perhaps}] | sources[0].on: must be true or false, not “perhaps”",
        "password: [a] | password: must be one text",
        "- a | must be a group of keys",
      })
  void faultsAreInTheOperatorsWordsAndNotInJavas(String yaml, String fault) {
    assertThatThrownBy(() -> reader.read(yaml, "c.yaml", Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessage("c.yaml: " + fault);
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedWithItsLine() {
    assertThatThrownBy(
            () -> reader.read("sources: []\nport: 1\nsources: []\n", "c.yaml", Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessage("c.yaml: line 3: sources: this key stands twice");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> reader.read("port: 1\n  sources: [", "c.yaml", Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessageStartingWith("c.yaml: line 2: not YAML");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> reader.read(Path.of("no-such.yaml"), Outer.class))
        .isInstanceOf(ConfigFault.class)
        .hasMessage("no-such.yaml: no such file");
  }

  @Test
  void placeholdersTakeTheEnvironmentElseTheDefault() {
    Outer read =
        reader.read(
            "sources: [{feed-url: 'http://${HOST}/${FEED:feed.xml}'}]", "c.yaml", Outer.class);

    assertThat(read.sources().getFirst().feedUrl()).isEqualTo("http://a.example/feed.xml");
  }

  @Test
  void aPlaceholderWithoutValueIsRefusedWithItsPath() {
    assertThatThrownBy(() -> reader.read("password: ${ES_PASSWORD}", "c.yaml", Outer.class))
        .hasMessage(
            "c.yaml: password: neither ES_PASSWORD nor ES_PASSWORD_FILE is set in the environment");
  }

  @Test
  void aSecretComesFromTheFileThatTheEnvironmentNamesAndDoesNotShow(@TempDir Path dir)
      throws IOException {
    Path file = Files.writeString(dir.resolve("password"), "tide-and-rope\n");
    Outer read =
        new ConfigReader(Map.of("ES_PASSWORD_FILE", file.toString()))
            .read("password: ${ES_PASSWORD}", "c.yaml", Outer.class);

    assertThat(read.password().value()).isEqualTo("tide-and-rope");
    assertThat(read.toString()).doesNotContain("tide");
  }

  @Test
  void aValueFromTheEnvironmentCannotChangeTheStructure() {
    Outer read =
        new ConfigReader(Map.of("HOST", "x\nport: 1"))
            .read("sources: [{feed-url: '${HOST}'}]", "c.yaml", Outer.class);

    assertThat(read.port()).isZero();
    assertThat(read.sources().getFirst().feedUrl()).isEqualTo("x\nport: 1");
  }

  @ParameterizedTest
  @CsvSource({"30s,PT30S", "10 min,PT10M", "1h,PT1H", "2 days,PT48H", "500ms,PT0.5S", "PT5M,PT5M"})
  void durationsAreReadAsPeopleWriteThem(String written, Duration meant) {
    Outer read = reader.read("sources: [{interval: " + written + "}]", "c.yaml", Outer.class);

    assertThat(read.sources().getFirst().interval()).isEqualTo(meant);
  }
}
