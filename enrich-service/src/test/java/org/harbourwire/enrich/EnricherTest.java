package org.harbourwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.NearTopic;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.topic.TopicDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherTest {
  private static final Enricher ENRICHER = Enricher.shipped();

  @Test
  void listsTheTopicsAboveATopicAsInherited() {
    Enrichment e =
        ENRICHER.enrich("Stablecoin issuer licensed", "The stablecoin is redeemable.", null);
    assertThat(e.topics())
        .filteredOn(TopicTag::inherited)
        .extracting(TopicTag::id)
        .contains("frontier-tech");
  }

  @Test
  void tellsWhyATopicWasNotGiven() {
    TopicDecision decision =
        ENRICHER
            .explain(
                "A talent show",
                "The bagpipe lost its drone before the drone delivery of the cake.",
                null)
            .decisions()
            .stream()
            .filter(d -> d.id().equals("low-altitude-economy"))
            .findFirst()
            .orElseThrow();
    assertThat(decision.given()).isFalse();
    assertThat(decision.vetoes()).extracting(span -> span.text()).contains("bagpipe");
    assertThat(decision.evidence()).isNotEmpty();
  }

  @Test
  void anEventTellsTheTopicsThatWereNearWithWhatKeptThemOff() {
    NearTopic near =
        ENRICHER
            .enrich(
                "A talent show",
                "The bagpipe lost its drone before the drone delivery of the cake.",
                null)
            .nearTopics()
            .stream()
            .filter(topic -> topic.id().equals("low-altitude-economy"))
            .findFirst()
            .orElseThrow();
    assertThat(near.score()).isLessThan(0.5);
    assertThat(near.evidence()).isNotEmpty();
    assertThat(near.objections())
        .filteredOn(objection -> objection.reason() == Reason.AGAINST)
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.takes()).isEqualTo(1.5);
              assertThat(objection.words()).extracting(Span::text).isEqualTo("bagpipe");
            });
  }

  @Test
  void namesOfKnownBodiesAreNoEvidence() {
    Enrichment e =
        ENRICHER.enrich(
            "Cocktails at noon",
            "The World Intellectual Property Organization will hold a reception at City Hall.",
            null);
    assertThat(e.topics()).isEmpty();
  }

  @Test
  void whatStandsUnderAboutTheCompanyIsNoEvidence() {
    String text =
        """
        The canteen of the firm won a prize for its noodles, which are made by hand.

        About Larkfield Robotics
        Larkfield builds robots, robotic arms and humanoid robots.
        """;
    assertThat(ENRICHER.enrich("Noodles win a prize", text, null).topics()).isEmpty();
  }

  @Test
  void anArticleWithoutTextIsTaggedByItsTitle() {
    Enrichment e = ENRICHER.enrich("Quantum computer for rent", null, null);
    assertThat(e.topics()).extracting(TopicTag::id).contains("quantum");
    assertThat(e.summary()).isNull();
  }

  @Test
  void anEmptyArticleHasNoTags() {
    Enrichment e = ENRICHER.enrich("", "", null);
    assertThat(e.topics()).isEmpty();
    assertThat(e.entities()).isEmpty();
    assertThat(e.amounts()).isEmpty();
    assertThat(e.language()).isEqualTo("und");
  }

  @Test
  void readsNoFurtherThanItsBudget() {
    String text = "x ".repeat(Reading.BUDGET) + "robots";
    Explanation explanation = ENRICHER.explain("Long", text, null);
    assertThat(explanation.cut()).isTrue();
    assertThat(explanation.enrichment().topics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AI robots. ", "HKU. ", "人工智能", "港大說。"})
  void weighsNoMoreWordsThanItsStepsAllow(String words) {
    String text = words.repeat(Reading.BUDGET / words.length());
    Explanation explanation = ENRICHER.explain("A list", text, null);
    assertThat(explanation.cut()).isTrue();
    assertThat(explanation.enrichment().topics())
        .allSatisfy(topic -> assertThat(topic.evidence()).hasSizeLessThanOrEqualTo(Reading.STEPS));
    assertThat(explanation.enrichment().entities())
        .allSatisfy(name -> assertThat(name.mentions()).hasSizeLessThanOrEqualTo(Reading.STEPS));
    assertThat(ENRICHER.enrich("A list", text.substring(0, text.length() / 2), null))
        .as("what comes after the cut decides nothing")
        .isEqualTo(explanation.enrichment());
  }

  @Test
  void theSameArticleGetsTheSameTagsInAnyThread() throws Exception {
    String title = "港投公司入股半導體企業";
    String text = "港投公司宣布以三億元入股一間半導體企業，創辦人潘曉嵐說，資金會用於流片。";
    Enrichment expected = ENRICHER.enrich(title, text, null);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Enrichment>> calls =
          IntStream.range(0, 64)
              .<Callable<Enrichment>>mapToObj(i -> () -> ENRICHER.enrich(title, text, null))
              .toList();
      Set<Enrichment> results =
          threads.invokeAll(calls).stream().map(Future::resultNow).collect(Collectors.toSet());
      assertThat(results).containsExactly(expected);
    }
  }

  @Test
  void summarisesInTheArticlesOwnSentences() {
    String text =
        "A robot washed the windows of a tower on Friday. People watched. The robot, made by"
            + " Larkfield Robotics, took nine hours. It rained later. Lunch was late.";
    String summary = ENRICHER.enrich("Robot washes tower windows", text, null).summary();
    assertThat(summary).startsWith("A robot washed the windows of a tower on Friday.");
    assertThat(summary).doesNotContain("Lunch was late");
  }

  @Test
  void givesAtMostEightKeyPhrases() {
    String text =
        "Robots, chips, wafers, satellites, drones, qubits, patents, batteries and hydrogen buses.";
    List<String> phrases =
        ENRICHER.enrich("Fair of robots and satellites", text, null).keyPhrases();
    assertThat(phrases).isNotEmpty().hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
  }
}
