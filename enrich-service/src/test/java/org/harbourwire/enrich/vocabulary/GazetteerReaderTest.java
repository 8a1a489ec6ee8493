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
        .hasMessageContaining("draft.txt")
        .hasMessageContaining("line 2: unknown type 'ship'; write one of org, person, place")
        .hasMessageContaining("line 3: the id b stands at line 2 too")
        .hasMessageContaining(
            "line 3: 'alpha' of b is also a name of a (line 1); give it a condition")
        .hasMessageContaining("line 3: '' of b: empty phrase")
        .hasMessageContaining("line 3: '42' is no Wikidata item")
        .hasMessageContaining("line 4: it has 2 columns, not 5");
  }

  @Test
  void letsTwoEntriesShareANameUnderAConditionOnly() {
    String file =
        "a | org | Regulator A; SFC ~ Hong Kong | |\nb | org | Regulator B; SFC ~ Seychelles | |";
    assertThat(read(file).entries()).hasSize(2);
  }

  @Test
  void aFileThatExtendsWhatShipsReplacesAddsAndRemoves() {
    Gazetteer shipped = Gazetteer.shipped();
    String file =
        """
        # ours
        extends: shipped
        - adobe
        abb | org | ABB Robotics | |
        larkfield | org | Larkfield Robotics | 雲雀機械人 |
        """;
    Gazetteer extended = read(file);
    assertThat(extended.entries()).hasSameSizeAs(shipped.entries());
    assertThat(extended.entries()).extracting(GazetteerEntry::id).doesNotContain("adobe");
    assertThat(extended.entries().getLast().id()).isEqualTo("larkfield");
    assertThat(extended.entries())
        .filteredOn(entry -> entry.id().equals("abb"))
        .extracting(GazetteerEntry::name)
        .containsExactly("ABB Robotics");
    assertThat(read(extended.text()).version()).isEqualTo(extended.version());
  }

  @Test
  void faultsOfAnExtensionAreToldAtItsOwnLines() {
    assertThatThrownBy(() -> read("extends: shipped\n- nobody\nx | org | Adobe | |"))
        .hasMessageContaining("line 2: no shipped name has the id nobody")
        .hasMessageContaining("line 3: 'Adobe' of x is also a name of adobe (shipped line ");
    assertThatThrownBy(() -> read("extends: mine\na | org | Alpha | |"))
        .hasMessageContaining("line 1: only 'extends: shipped' is known");
  }

  private static Gazetteer read(String file) {
    return GazetteerReader.read("draft.txt", file.getBytes(StandardCharsets.UTF_8));
  }
}
