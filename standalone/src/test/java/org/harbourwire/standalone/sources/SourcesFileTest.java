package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.registry.SourcePlan;
import org.harbourwire.kit.config.ConfigFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesFileTest {
  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tide Office",
        "潮汐: \"a\" & 'b' # c",
        "yes",
        "0x1F",
        "2026",
        "1_000",
        "12:30",
        "null",
        "- [a, {b: c}]",
        " blank around ",
        "two\nlines\t\u0001",
        "${HOME} and ${NOWHERE:x}",
        "😀 é \u2028"
      })
  void whatIsExportedIsTakenBackUnchanged(String text) throws IOException {
    Source source =
        new Source(
            "tides",
            text,
            "https://tides.example/?q=1&b=%20#x",
            SourceType.JSON,
            text,
            text,
            "zh-Hant",
            Usage.HEADLINE_LINK_ONLY,
            true,
            Duration.ofMinutes(90),
            Duration.ofMillis(86_400_001),
            ZoneId.of("Europe/Lisbon"),
            new EntrySelectors(text, "a > b", null, "time[datetime]", null, text),
            new PageRules(
                "h1[title='a: # ${HOME}']",
                null,
                "p",
                List.of(".ad", "div:contains(- 潮汐: \"a\")"),
                List.of("^Ends\\b.*$")),
            Origin.COMMAND,
            Origin.FILE);
    Path file = dir.resolve("sources.yaml");

    SourcesFile.write(SourcesFile.yaml(List.of(SourceConfig.of(source))), file);

    assertThat(SourcesFile.read(file).sources())
        .map(s -> s.toSource(Duration.ofMinutes(15), Origin.COMMAND))
        .containsExactly(source);
  }

  @Test
  void theShippedSourcesNeedNoChangeAfterAnExport() throws Exception {
    Path shipped = Path.of("src/main/resources/default.yaml");
    SourcesFile read = SourcesFile.read(shipped);
    List<Source> registered =
        SourcePlan.byCommand(List.of(), read.sources(), read.interval(), false).added();
    Path export = dir.resolve("export.yaml");
    SourcesFile.write(SourcesFile.yaml(registered.stream().map(SourceConfig::of).toList()), export);

    SourcesFile back = SourcesFile.read(export);

    assertThat(registered).hasSizeGreaterThan(20);
    assertThat(SourcePlan.byCommand(registered, back.sources(), back.interval(), true).unchanged())
        .hasSameSizeAs(registered);
  }

  @Test
  void aFileWithoutSourcesIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(dir.resolve("none.yaml"), "portal: {port: 0}");

    assertThatThrownBy(() -> SourcesFile.read(file))
        .isInstanceOf(ConfigFault.class)
        .hasMessage(file + ": sources: missing");
  }
}
