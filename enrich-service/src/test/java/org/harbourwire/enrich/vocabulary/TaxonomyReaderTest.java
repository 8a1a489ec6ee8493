package org.harbourwire.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
        .hasMessageContaining("unknown parent")
        .hasMessageContaining("topic a is there twice")
        .hasMessageContaining("empty phrase")
        .hasMessageContaining("no label in zh-Hant")
        .hasMessageContaining("neither strong nor weak");
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
