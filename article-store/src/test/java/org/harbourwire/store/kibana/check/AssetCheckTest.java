package org.harbourwire.store.kibana.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssetCheckTest {
  private static final List<IndexDefinition> INDICES =
      List.of(IndexDefinition.withPlugin(), IndexDefinition.ops(), IndexDefinition.trends());

  @Test
  void nothingIsWrongWithOurAssets() {
    assertThat(KibanaAssets.faults()).isEmpty();
  }

  record Needed(String index, String field) {}

  static Stream<Needed> neededFields() {
    Set<Needed> needed = new LinkedHashSet<>();
    for (Asset asset : KibanaAssets.all()) {
      needs(asset.view().index(), asset.uses(), needed);
    }
    KibanaAssets.rules().forEach(r -> needs(r.view().index(), r.uses(), needed));
    return needed.stream();
  }

  private static void needs(String index, List<FieldUse> uses, Set<Needed> needed) {
    uses.forEach(use -> needed.add(new Needed(index, use.field())));
  }

  @ParameterizedTest
  @MethodSource("neededFields")
  void aRenamedFieldIsMissed(Needed needed) throws IOException {
    List<Finding> findings =
        findings(
            needed.index(),
            needed.field(),
            (parent, name) -> parent.set(name + "_new", parent.remove(name)));

    assertThat(findings)
        .isNotEmpty()
        .anyMatch(f -> f.what().equals("the mapping has no field " + needed.field()));
  }

  @Test
  void aFieldOfAnotherTypeOrIndexedNoMoreIsMissed() throws IOException {
    assertThat(findings("news", "topics", (p, name) -> p.putObject(name).put("type", "text")))
        .extracting(Finding::what)
        .contains("field topics is a text, which does not do for GROUP");
    assertThat(findings("news-ops", "records", (p, name) -> p.withObject(name).put("index", false)))
        .extracting(Finding::what)
        .contains("field records is not indexed, which does not do for MEASURE");
  }

  @Test
  void aNestedFieldIsReachedByConditionsOnly() {
    Mapping mapping = Mapping.of(IndexDefinition.withPlugin());
    FieldUse direct = new FieldUse("amounts.value", FieldUse.Purpose.MEASURE);
    FieldUse inElement = new FieldUse("amounts.value", FieldUse.Purpose.COMPARE, "amounts");

    assertThat(FieldCheck.of("x", List.of(direct, inElement), mapping))
        .containsExactly(new Finding("x", "field amounts.value lies in amounts"));
  }

  @Test
  void aPanelOutsideOfTheGridOrOverAnotherIsFound() {
    assertThat(with("dashboard", d -> moveSecondPanel(d, 40)))
        .anyMatch(f -> f.what().endsWith("lies outside of the grid"));
    assertThat(with("dashboard", d -> moveSecondPanel(d, 11)))
        .anyMatch(f -> f.what().contains(" lies over panel "));
  }

  @Test
  void aReferenceThatLeadsNowhereIsFound() {
    assertThat(with("lens", l -> ((ObjectNode) l.at("/references/0")).put("id", "gone")))
        .extracting(Finding::what)
        .contains("needs index-pattern gone, which does not come before it");
    assertThat(with("lens", l -> ((ObjectNode) l.at("/references/0")).put("name", "other")))
        .anyMatch(f -> f.what().startsWith("has the references [other] but speaks of "));
    assertThat(with("search", s -> s.putArray("references")))
        .anyMatch(f -> f.what().startsWith("has the references [] but speaks of "));
  }

  @Test
  void aColumnThatIsNotThereOrNotShownIsFound() {
    assertThat(with("lens", l -> columns(l).set("n", columns(l).remove("articles"))))
        .extracting(Finding::what)
        .contains(
            "has the columns [n] but orders [articles]",
            "has the columns [n] but shows [articles]");
  }

  @Test
  void whatKibanaDoesNotTakeIsFound() {
    assertThat(with("lens", l -> l.put("typeMigrationVersion", "9.9.0"))).isNotEmpty();
    assertThat(with("lens", l -> l.remove("typeMigrationVersion"))).isNotEmpty();
    assertThat(with("search", s -> ((ObjectNode) s.at("/attributes")).put("columns", "title")))
        .isNotEmpty();
    assertThat(with("dashboard", d -> ((ObjectNode) d.at("/attributes")).put("panelsJSON", "[")))
        .isNotEmpty();
    assertThat(
            with("index-pattern", v -> ((ObjectNode) v.at("/attributes")).remove("timeFieldName")))
        .isNotEmpty();
  }

  private interface Change {
    void apply(ObjectNode parent, String name);
  }

  /// What is wrong once a field of an index has changed.
  private static List<Finding> findings(String index, String field, Change change)
      throws IOException {
    Map<String, Mapping> mappings = new HashMap<>();
    for (IndexDefinition definition : INDICES) {
      ObjectNode json = (ObjectNode) Json.mapper().readTree(definition.json());
      if (definition.alias().equals(index)) {
        String path = "/mappings/properties/" + field.replace(".", "/properties/");
        int last = path.lastIndexOf('/');
        change.apply((ObjectNode) json.at(path.substring(0, last)), path.substring(last + 1));
      }
      mappings.put(
          definition.alias(),
          Mapping.of(new IndexDefinition(definition.alias(), "x", json.toString())));
    }
    return new AssetCheck(mappings).check(KibanaAssets.all(), KibanaAssets.rules());
  }

  /// What is wrong once the first object of a type has changed.
  private static List<Finding> with(String type, Consumer<ObjectNode> change) {
    List<ObjectNode> objects = new ArrayList<>();
    KibanaAssets.all().forEach(a -> objects.add(a.savedObject().json()));
    change.accept(
        objects.stream()
            .filter(o -> o.get("type").asText().equals(type))
            .findFirst()
            .orElseThrow());
    return AssetCheck.checkObjects(objects);
  }

  private static void moveSecondPanel(ObjectNode dashboard, int x) {
    ObjectNode attributes = (ObjectNode) dashboard.at("/attributes");
    JsonNode panels = Unfolded.of(dashboard).at("/attributes/panelsJSON");
    ((ObjectNode) panels.at("/1/gridData")).put("x", x);
    attributes.put("panelsJSON", panels.toString());
  }

  private static ObjectNode columns(ObjectNode lens) {
    return (ObjectNode)
        lens.at("/attributes/state/datasourceStates/formBased/layers/layer/columns");
  }
}
