package org.harbourwire.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.harbourwire.enrich.phrase.Phrase;
import org.junit.jupiter.api.Test;

class TaxonomyReaderTest {
  private static final String LABEL = "label: {en: A, zh-Hant: 甲, zh-Hans: 甲}";

  @Test
  void readsTheShippedTaxonomyWith32TopicsUnderFourRoots() {
    Taxonomy taxonomy = Taxonomy.shipped();
    assertThat(taxonomy.topics().stream().filter(t -> t.parent() == null)).hasSize(4);
    assertThat(taxonomy.topics().stream().filter(Topic::findable)).hasSize(32);
    assertThat(taxonomy.version()).hasSize(12);
  }

  @Test
  void namesEveryFaultAtOnce() {
    String file =
        """
        topics:
          - {id: a, parent: ghost, %s, strong: [x]}
          - {id: a, %s, strong: [" "]}
          - {id: b, parent: a, label: {en: B}}
        """
            .formatted(LABEL, LABEL);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("draft.yaml")
        .hasMessageContaining("topic a: unknown parent ghost; add that topic or mend the name")
        .hasMessageContaining("topic a: it is there twice")
        .hasMessageContaining("line 3: topic a: strong: ' ': empty phrase")
        .hasMessageContaining("line 4: topic b: it has no label in zh-Hant")
        .hasMessageContaining("line 4: topic b: it has neither strong nor weak");
  }

  @Test
  void tellsAParentBelowItsChildFromACircle() {
    String file =
        """
        topics:
          - {id: a, parent: c, %s, strong: [x]}
          - {id: b, parent: a, %s, strong: [y]}
          - {id: c, parent: b, %s, strong: [z]}
          - {id: d, parent: e, %s, strong: [u]}
          - {id: e, %s, strong: [v]}
        """
            .formatted(LABEL, LABEL, LABEL, LABEL, LABEL);
    assertThatThrownBy(() -> read(file))
        .hasMessage(
            "draft.yaml: line 2: topic a: parents go round in a circle: a → c → b → a; take one"
                + " away; draft.yaml: line 5: topic d: its parent e stands below it; move it"
                + " above");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThatThrownBy(() -> read("topics:\n  - {id: a, id: b}"))
        .hasMessage("draft.yaml: line 2: id: this key stands twice");
    assertThatThrownBy(() -> read("topics: [{id: a, strong: robots}]"))
        .hasMessageStartingWith("draft.yaml: topics[0].strong: ");
  }

  @Test
  void aFileThatExtendsWhatShipsAddsReplacesAndTakesAway() {
    Taxonomy shipped = Taxonomy.shipped();
    String gone = shipped.topic("quantum").orElseThrow().strong().getFirst().written();
    String file =
        """
        extends: shipped
        topics:
          - {id: quantum, strong: [flux capacitor], threshold: 1.3, without: [%s]}
          - {id: rankings, remove: true}
          - {id: time-travel, parent: frontier-tech, %s, strong: [time machine]}
        """
            .formatted(gone, LABEL);
    Taxonomy extended = read(file);
    Topic quantum = extended.topic("quantum").orElseThrow();
    assertThat(quantum.threshold()).isEqualTo(1.3);
    assertThat(quantum.strong()).extracting(Phrase::written).contains("flux capacitor");
    assertThat(quantum.strong()).extracting(Phrase::written).doesNotContain(gone);
    assertThat(quantum.label()).isEqualTo(shipped.topic("quantum").orElseThrow().label());
    assertThat(extended.topic("rankings")).isEmpty();
    assertThat(extended.topics().getLast().id()).isEqualTo("time-travel");
    assertThat(extended.topic("ai")).isEqualTo(shipped.topic("ai"));
    assertThat(read(extended.text()).version()).isEqualTo(extended.version());
  }

  @Test
  void anExtensionTakesAwayOnlyWhatIsThere() {
    String file =
        """
        extends: shipped
        topics:
          - {id: quantum, without: [no such phrase]}
          - {id: nowhere, remove: true}
        """;
    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("topic quantum, without: the shipped topic has no phrase")
        .hasMessageContaining("topic nowhere: no topic of that id ships");
    assertThatThrownBy(
            () -> read("topics: [{id: a, %s, strong: [x], remove: true}]".formatted(LABEL)))
        .hasMessageContaining("remove and without are for files with 'extends: shipped'");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> read("topics: [{id: a, colour: red}]"))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void hasAnotherVersionForAnotherContent() {
    String file = "topics: [{id: a, %s, strong: [x]}]".formatted(LABEL);
    assertThat(read(file).version()).isNotEqualTo(read(file + "\n").version());
  }

  private static Taxonomy read(String file) {
    return TaxonomyReader.read("draft.yaml", file.getBytes(StandardCharsets.UTF_8));
  }
}
