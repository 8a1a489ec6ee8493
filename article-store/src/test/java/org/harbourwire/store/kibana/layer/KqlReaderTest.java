package org.harbourwire.store.kibana.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.layer.Condition.All;
import org.harbourwire.store.kibana.layer.Condition.AtLeast;
import org.harbourwire.store.kibana.layer.Condition.Everything;
import org.harbourwire.store.kibana.layer.Condition.Is;
import org.harbourwire.store.kibana.layer.Condition.Not;
import org.harbourwire.store.kibana.layer.Condition.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KqlReaderTest {
  private static final Condition A = new Is("a", "one \"two\" (three) \\ and not");
  private static final Condition B = new AtLeast("b", 5);

  static Stream<Condition> conditions() {
    return Stream.of(
        new Everything(),
        A,
        B,
        new Not(A),
        All.of(A, B, new Not(B)),
        new Not(All.of(A, B)),
        All.of(new Not(All.of(A, B)), A),
        All.of(A, All.of(B, A)),
        new Not(new Not(A)),
        new Within("list", All.of(A, B)),
        new Not(new Within("list", A)));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whatIsWrittenMeansTheCondition(Condition condition) {
    assertThat(KqlReader.read(condition.kql())).as(condition.kql()).isEqualTo(condition);
  }

  @Test
  void notBindsWhatStandsNextToIt() {
    assertThat(KqlReader.read("not a: \"x\" and b >= 5"))
        .isEqualTo(All.of(new Not(new Is("a", "x")), B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a: x", "a: \"x\" b: \"y\"", "(a: \"x\"", "a: \"x", "not", "a >= x"})
  void whatWeDoNotWriteIsRefused(String kql) {
    assertThatThrownBy(() -> KqlReader.read(kql)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsImportedIsWhatWasDescribed() {
    for (Asset asset : KibanaAssets.all()) {
      assertThat(asset.imported()).as(asset.id()).isEqualTo(asset);
    }
  }
}
