package org.harbourwire.enrich.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.contract.vocabulary.VocabularyPart;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTableTest {
  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final Vocabulary SHIPPED = Vocabulary.shipped();
  private static final Edition BASE = new Edition(null, SHIPPED);

  private final EditionTable table = new EditionTable();

  @Test
  void withoutAnEditionItIsWhatShips() {
    assertThat(current().edition()).isEqualTo(BASE);
    assertThat(BASE.inWords()).startsWith("nothing applied yet: taxonomy ");
  }

  @Test
  void anEditionCountsOnlyOnceAllOfItsPartsAreThere() {
    Taxonomy taxonomy = long_("lark");
    VocabularyFile file = file(taxonomy);
    assertThat(file.parts()).isGreaterThan(1);
    List<VocabularyPart> parts = FileParts.cut(taxonomy.text());
    manifest(1, file);
    parts.stream().skip(1).forEach(part -> part(file, part));
    assertThat(current().edition()).isEqualTo(BASE);
    assertThat(current().fault())
        .startsWith("edition 1 cannot be used: the taxonomy " + taxonomy.version())
        .endsWith("1 of its " + file.parts() + " parts missing");
    part(file, parts.getFirst());
    assertThat(current().fault()).isNull();
    assertThat(current().edition().vocabulary().taxonomy().version()).isEqualTo(taxonomy.version());
    assertThat(current().edition().inWords())
        .startsWith("edition 1 of 2026-01-05T04:00:00Z: taxonomy " + taxonomy.version() + ", ")
        .endsWith("(as shipped)");
  }

  @Test
  void aLaterEditionThatWasTamperedWithLeavesTheOneBefore() {
    apply(1, small("lark"));
    Taxonomy later = small("wren");
    manifest(2, file(later));
    part(file(later), new VocabularyPart(1, later.text().replace("wren", "worm")));
    assertThat(current().edition().number()).isEqualTo(1);
    assertThat(current().fault()).contains("edition 2 cannot be used", "its hash differs");
  }

  @Test
  void aLaterEditionThatIsNotValidHereLeavesTheOneBefore() {
    apply(1, small("lark"));
    String text = "topics: [{id: a, colour: red}]";
    VocabularyFile file = FileParts.describe(VocabularyKind.TAXONOMY, "abc", text);
    part(file, new VocabularyPart(1, text));
    manifest(2, file);
    assertThat(current().edition().number()).isEqualTo(1);
    assertThat(current().fault()).contains("edition 2 cannot be used", "unknown key");
  }

  @Test
  void whatCannotBeReadIsNoEditionAndItsNumberIsNotGivenAgain() {
    apply(1, small("lark"));
    take("edition|2", "{broken".getBytes(StandardCharsets.UTF_8));
    take("edition|x", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(current().edition().number()).isEqualTo(1);
    assertThat(current().fault()).isEqualTo("edition|2 cannot be read");
    assertThat(table.nextNumber()).isEqualTo(3);
  }

  @Test
  void anEarlierVersionAppliedAgainIsTheLatestEdition() {
    apply(1, small("lark"));
    apply(2, small("wren"));
    manifest(3, file(small("lark")));
    assertThat(current().edition().number()).isEqualTo(3);
    assertThat(current().edition().vocabulary().taxonomy().version())
        .isEqualTo(small("lark").version());
  }

  @Test
  void aFileIsCutBetweenCharactersAndPutTogetherAgain() {
    String text = "x" + "𠮷".repeat(VocabularyPart.LONGEST_TEXT);
    List<VocabularyPart> parts = FileParts.cut(text);
    assertThat(parts).hasSize(3);
    assertThat(parts)
        .allSatisfy(p -> assertThat(Character.isLowSurrogate(p.text().charAt(0))).isFalse());
    assertThat(String.join("", parts.stream().map(VocabularyPart::text).toList())).isEqualTo(text);
  }

  private EditionTable.Current current() {
    return table.current(BASE, SHIPPED);
  }

  private void apply(int number, Taxonomy taxonomy) {
    FileParts.cut(taxonomy.text()).forEach(part -> part(file(taxonomy), part));
    manifest(number, file(taxonomy));
  }

  private void part(VocabularyFile file, VocabularyPart part) {
    take(KafkaTopics.VOCABULARY_PARTS.record(file.partKey(part.number()), part, "e"));
  }

  private void manifest(int number, VocabularyFile file) {
    VocabularyManifest manifest = new VocabularyManifest(number, NOON, List.of(file));
    take(KafkaTopics.VOCABULARY.record(manifest.key(), manifest, "e"));
  }

  private void take(ProducerRecord<String, byte[]> record) {
    take(record.key(), record.value());
  }

  private void take(String key, byte @Nullable [] value) {
    table.take(new ConsumerRecord<>(KafkaTopics.VOCABULARY.name(), 0, 0, key, value));
  }

  private static VocabularyFile file(Taxonomy taxonomy) {
    return FileParts.describe(VocabularyKind.TAXONOMY, taxonomy.version(), taxonomy.text());
  }

  private static Taxonomy small(String word) {
    return SHIPPED.with(VocabularyKind.TAXONOMY, "t", bytes(yaml(word))).taxonomy();
  }

  private static Taxonomy long_(String word) {
    String comment = "# " + "x".repeat(VocabularyPart.LONGEST_TEXT) + "\n";
    return SHIPPED.with(VocabularyKind.TAXONOMY, "t", bytes(comment + yaml(word))).taxonomy();
  }

  private static String yaml(String word) {
    return "topics: [{id: birds, label: {en: Birds, zh-Hant: 鳥, zh-Hans: 鸟}, strong: [%s]}]"
        .formatted(word);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
