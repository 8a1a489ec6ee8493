package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.junit.jupiter.api.Test;

/// What docs/contract.md tells a downstream developer is true.
class ContractPageTest {
  private final JsonNode example = ContractPage.example();

  @Test
  void itsTableIsThatOfTheSchema() {
    assertThat(ContractPage.fields())
        .as("write the table anew with -Dcontract.schemas=write")
        .isEqualTo(ContractPage.fieldsOfTheSchema());
  }

  @Test
  void itsExampleKeepsToTheSchemaAndShowsEveryField() {
    JsonNode schema = Schemas.shipped(ContractPage.EVENT);

    assertThat(Validation.of(example, schema)).isEmpty();
    assertThat(Fields.written(example)).containsOnlyKeys(Fields.described(schema).keySet());
  }

  @Test
  void itsExampleIsWrittenJustSoByOurRecords() {
    EnrichedArticle article = Json.read(example.toString(), EnrichedArticle.class);

    assertThat(Json.read(Json.write(article), JsonNode.class)).isEqualTo(example);
  }

  @Test
  void theOffsetsOfItsExamplePointAtTheWords() {
    EnrichedArticle article = Json.read(example.toString(), EnrichedArticle.class);
    String text = Objects.requireNonNull(article.text());

    List<Span> spans =
        Stream.of(
                article.topics().stream().flatMap(topic -> topic.evidence().stream()),
                article.entities().stream().flatMap(entity -> entity.mentions().stream()),
                article.amounts().stream()
                    .map(a -> new Span(a.field(), a.start(), a.end(), a.text())))
            .flatMap(found -> found)
            .toList();

    assertThat(spans)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            span ->
                assertThat(span)
                    .isEqualTo(
                        Span.of(
                            span.field(),
                            span.field() == Field.TITLE ? article.title() : text,
                            span.start(),
                            span.end())));
  }
}
