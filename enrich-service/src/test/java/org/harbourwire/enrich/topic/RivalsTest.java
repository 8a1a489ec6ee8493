package org.harbourwire.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.junit.jupiter.api.Test;

class RivalsTest {
  private static final Rivals RIVALS = new Rivals(Taxonomy.shipped());

  private static TopicDecision decision(String topic, double sum) {
    return new TopicDecision(topic, topic, sum, 1, List.of(), List.of());
  }

  private static TopicDecision borneOut(String topic, double sum, String... phrases) {
    List<Evidence> evidence =
        Arrays.stream(phrases)
            .map(phrase -> new Evidence(new Span(Field.TEXT, 0, 4, "word"), phrase, 1.1))
            .toList();
    return new TopicDecision(topic, topic, sum, 1, evidence, List.of());
  }

  private static List<Boolean> given(TopicDecision... decisions) {
    return RIVALS.weigh(List.of(decisions)).stream().map(TopicDecision::given).toList();
  }

  @Test
  void aTopicThatIsFarStrongerPutsAWeakOneOut() {
    assertThat(given(decision("biotech", 3), decision("robotics", 1.2)))
        .containsExactly(true, false);
  }

  @Test
  void twoStrongTopicsStandBesideEachOther() {
    assertThat(given(decision("biotech", 2), decision("robotics", 1.8)))
        .containsExactly(true, true);
  }

  @Test
  void aTopicThatTwoStrongPhrasesBearOutStandsBesideAFarStrongerOne() {
    assertThat(given(decision("biotech", 5), borneOut("robotics", 1.4, "humanoid", "gripper")))
        .containsExactly(true, true);
    assertThat(given(decision("biotech", 5), borneOut("robotics", 1.4, "humanoid", "humanoid")))
        .containsExactly(true, false);
  }

  @Test
  void aParentIsNoRivalOfItsChild() {
    assertThat(given(decision("ai", 3), decision("generative-ai", 1.2)))
        .containsExactly(true, true);
  }

  @Test
  void whatIsNotGivenItselfTakesNothingOff() {
    assertThat(given(decision("biotech", 0.9), decision("robotics", 1.01)))
        .containsExactly(false, true);
  }
}
