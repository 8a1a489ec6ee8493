package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceConfig;
import org.junit.jupiter.api.Test;

/// The rules that the shipped list of sources keeps.
class DefaultListTest {
  private static final Set<String> PUBLIC_BODIES =
      Set.of(
          "government",
          "government (GBA)",
          "statutory body",
          "regulator",
          "public body",
          "research body",
          "legislature",
          "international");
  private final List<SourceConfig> sources = ShippedSources.all();

  @Test
  void everySourceIsListedOnce() {
    assertThat(sources).hasSize(65);
    assertThat(sources).extracting(SourceConfig::id).doesNotHaveDuplicates();
    assertThat(sources).extracting(SourceConfig::url).doesNotHaveDuplicates();
  }

  @Test
  void publicBodiesMayBeReadInFullAndAllOthersByHeadline() {
    assertThat(sources)
        .allSatisfy(
            s ->
                assertThat(s.usage())
                    .as(s.id())
                    .isEqualTo(
                        PUBLIC_BODIES.contains(String.valueOf(s.kind()))
                            ? Usage.FULL_TEXT_INTERNAL
                            : Usage.HEADLINE_LINK_ONLY));
  }

  @Test
  void allSayWhatTheyAre() {
    assertThat(sources)
        .allSatisfy(
            s -> {
              assertThat(s.type()).as(s.id()).isNotNull().isNotEqualTo(SourceType.AUTO);
              assertThat(s.publisher()).as(s.id()).isNotBlank();
              assertThat(s.language()).as(s.id()).isIn("en", "zh-Hant", "zh-Hans");
              assertThat(s.interval()).as(s.id()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
            });
  }

  @Test
  void whatIsPolledByDefaultIsSpokenToInSecretAndByGet() {
    assertThat(sources)
        .filteredOn(SourceConfig::polled)
        .hasSize(28)
        .allSatisfy(
            s -> {
              assertThat(s.url()).as(s.id()).startsWith("https://").doesNotContain("YYYY");
              assertThat(s.publisher()).as(s.id()).isNotEqualTo("RTHK");
            });
  }

  @Test
  void whatIsOffSaysWhyInTheLineAbove() {
    Pattern off = Pattern.compile("\n(.*)\n    enabled: false");
    List<String> lines = off.matcher(ShippedSources.yaml()).results().map(m -> m.group(1)).toList();

    assertThat(lines).hasSize(37).allMatch(line -> line.matches("    # \\p{Lu}.{15,}\\."));
  }
}
