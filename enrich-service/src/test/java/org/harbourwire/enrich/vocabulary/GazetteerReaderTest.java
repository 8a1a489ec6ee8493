package org.harbourwire.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.article.EntityType;
import org.junit.jupiter.api.Test;

class GazetteerReaderTest {

  @Test
  void readsTheShippedGazetteer() {
    assertThat(Gazetteer.shipped().entries()).hasSizeGreaterThan(1000);
  }

  @Test
  void readsNamesTypeConditionAndWikidata() {
    GazetteerEntry entry =
        read("lark | org | Larkfield Robotics; LR ~ robot/arm | 雲雀機械人 | Q42").entries().getFirst();
    assertThat(entry.type()).isEqualTo(EntityType.ORG);
    assertThat(entry.name()).isEqualTo("Larkfield Robotics");
    assertThat(entry.aliases()).hasSize(3);
    assertThat(entry.aliases().get(1).exactCase()).isTrue();
    assertThat(entry.aliases().get(1).near()).hasSize(2);
    assertThat(entry.wikidata()).isEqualTo("Q42");
  }

  @Test
  void namesEveryFaultAtOnce() {
    String file =
        """
        a | org | Alpha | 阿法 |
        b | ship | Beta | |
        b | org | alpha; | | 42
        c | org
        """;
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("unknown type ship")
        .hasMessageContaining("id b is there twice")
        .hasMessageContaining("'alpha' of b is also a name of a")
        .hasMessageContaining("empty phrase")
        .hasMessageContaining("no Wikidata item: 42")
        .hasMessageContaining("line 4 has 2 columns");
  }

  @Test
  void letsTwoEntriesShareANameUnderAConditionOnly() {
    String file =
        "a | org | Regulator A; SFC ~ Hong Kong | |\nb | org | Regulator B; SFC ~ Seychelles | |";
    assertThat(read(file).entries()).hasSize(2);
  }

  private static Gazetteer read(String file) {
    return GazetteerReader.read("draft.txt", file.getBytes(StandardCharsets.UTF_8));
  }
}
