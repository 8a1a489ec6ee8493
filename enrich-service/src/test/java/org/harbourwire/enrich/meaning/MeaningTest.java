package org.harbourwire.enrich.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final MeaningReader READER = new MeaningReader();
  private static final Enricher ENRICHER = Enricher.shipped();

  private static Meaning meaning(String topic, String title, String text) {
    return READER.read(Reading.of(title, text), List.of()).stream()
        .filter(one -> one.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static TopicDecision decision(String topic, String title, String text) {
    return ENRICHER.explain(title, text, null).decisions().stream()
        .filter(one -> one.id().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wordsOfAFieldAreNearerToItThanWordsOfEveryday() {
    String title = "Propellers whirr above the bay";
    double near =
        meaning("low-altitude-economy", title, "An airborne courier hovered and lowered a parcel.")
            .nearness();
    double far =
        meaning("low-altitude-economy", title, "A fan of the ferry was mended by the cook.")
            .nearness();
    assertThat(near).isGreaterThan(far + 1);
  }

  @Test
  void fewTellingWordsAreNotDrownedByTheRestOfTheArticle() {
    String telling = "Qubits of trapped ions were entangled by laser.";
    String rest = " The cook brought soup. It rained. Somebody lost an umbrella on the ferry.";
    assertThat(meaning("quantum", "A cold day on the hill", telling + rest).nearness())
        .isGreaterThan(meaning("quantum", "A cold day on the hill", rest).nearness() + 2);
  }

  @Test
  void aMeaningIsShownWithTheWordsThatCarryIt() {
    String title = "Patient walks again";
    String text = "Doctors injected stem cells into the nerve tissue of the patient.";
    Meaning meaning = meaning("biotech", title, text);
    assertThat(meaning.words()).extracting(Span::text).contains("stem cells");
    for (Span word : meaning.words()) {
      String field = word.field() == Field.TITLE ? title : text;
      assertThat(field.substring(word.start(), word.end())).isEqualTo(word.text());
    }
  }

  @Test
  void oneWordAloneDoesNotMakeATopic() {
    assertThat(meaning("web3", "Tokens of love", "Couples came in the rain.").shared()).isFalse();
    assertThat(ENRICHER.enrich("Tokens of love", "Couples fixed padlocks to the bridge.", null))
        .satisfies(tags -> assertThat(tags.topics()).isEmpty());
  }

  @Test
  void traditionalAndSimplifiedMeanTheSame() {
    assertThat(meaning("robotics", "機械手摺衫", "安老院的機器自行摺衫。").nearness())
        .isEqualTo(meaning("robotics", "机械手折衫".replace("折", "摺"), "安老院的机器自行摺衫。").nearness());
  }

  @Test
  void wordsThatCountByMeaningAreToldFromPhrasesAndAreNoKeyPhrases() {
    String title = "Diver without lungs scrubs the pier";
    String text = "A crawler with brushes for hands cleans hulls by itself.";
    TopicDecision robotics = decision("robotics", title, text);
    assertThat(robotics.given()).isTrue();
    assertThat(robotics.evidence()).extracting(Evidence::phrase).contains(Evidence.MEANING);
    assertThat(robotics.phrases()).extracting(Evidence::phrase).doesNotContain(Evidence.MEANING);
    assertThat(ENRICHER.enrich(title, text, null).keyPhrases()).doesNotContain("scrubs", "hands");
  }

  @Test
  void aWordAgainstTheTopicSilencesItsMeaning() {
    TopicDecision decision =
        decision(
            "low-altitude-economy",
            "Bagpipe and drone hover over the square",
            "The bagpipe's drone flew from the stage into the air above the crowd.");
    assertThat(decision.vetoes()).isNotEmpty();
    assertThat(decision.evidence()).extracting(Evidence::phrase).doesNotContain(Evidence.MEANING);
  }

  @Test
  void theBeginningOfALongArticleTellsNothingOfTheRestUnlessItIsDailyLife() {
    String field = "The chip maker tested wafers. ";
    assertThat(meaning("ai", "Wafers", field.repeat(3)).conclusive()).isTrue();
    assertThat(meaning("ai", "Wafers", field.repeat(9)).conclusive()).isFalse();
    assertThat(meaning("ai", "Talk at noon", "It rained. ".repeat(9)).conclusive()).isTrue();
  }

  @Test
  void aMentionIsNotMadeATopicByItsOwnMeaning() {
    String daily = "The barber sweeps the floor. The cat sleeps on a chair. It rains. ";
    String text = daily + "A customer teaches artificial intelligence. " + daily;
    TopicDecision ai = decision("ai", "The barber of Shek Kip Mei", text);
    assertThat(ai.phrases()).isNotEmpty();
    assertThat(ai.evidence()).extracting(Evidence::phrase).doesNotContain(Evidence.MEANING);
    assertThat(ai.given()).isFalse();
  }

  @Test
  void aHeadlineAloneNeedsFewerTellingWordsThanAnArticle() {
    String headline = "Doctors mend faulty gene of deaf child";
    String text = "The family went home on Sunday and had soup with the neighbours.";
    assertThat(decision("biotech", headline, "").sum())
        .isGreaterThan(decision("biotech", headline, text).sum());
    assertThat(meaning("biotech", headline, "").extent()).isEqualTo(Meaning.Extent.HEADLINE);
  }

  @Test
  void wordsOfAnotherLanguageTellNothingAgainstATopic() {
    String text = "Chercheurs et étudiants ont dévoilé hier leur nouvelle invention au public.";
    assertThat(meaning("quantum", "Une découverte à Macao", text).conclusive()).isFalse();
  }

  @Test
  void aFixedPhraseThatMeansSomethingElseSilencesAMeaning() {
    TopicDecision decision = decision("low-altitude-economy", "低空雲籠罩機場", "航班受低空雲影響，飛機改在另一跑道降落。");
    assertThat(decision.ignored()).extracting(Span::text).contains("低空雲");
    assertThat(decision.given()).isFalse();
  }

  @Test
  void findsTheLongestPhraseThenTheWordThenItsStem() {
    WordFinder finder =
        new WordFinder(Map.of("air taxi", 0, "air", 1, "taxi", 2, "carry", 3, "run", 4, "低空", 5));
    String text = "air taxi carries taxis running 低空 air";
    assertThat(finder.find(text, new Range(0, text.length())))
        .extracting(WordFinder.Found::word)
        .containsExactly(0, 3, 2, 4, 5, 1);
  }
}
