package org.harbourwire.enrich.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.Json;
import org.harbourwire.enrich.Enricher;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The cases: floors a little under what is reached. `heldout.jsonl` and `blind.jsonl` are the
/// honest figures: nobody who changes rules or vocabulary reads them. `wide.jsonl` was written
/// before the vocabulary was widened.
@NullMarked
class CasesTest {
  private static final Enricher ENRICHER = Enricher.shipped();

  @Test
  void keepsWhatWorks() throws IOException {
    CaseScore score = score("guard");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.965);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(2);
    assertThat(score.names.recall()).as("names found").isGreaterThanOrEqualTo(0.88);
    assertThat(score.amounts.f1()).as("amounts").isGreaterThanOrEqualTo(0.97);
    assertThat(score.languages).as("languages").isGreaterThanOrEqualTo(score.cases - 1);
    score.topicsByGuard.forEach((guard, tally) -> System.out.println("  " + guard + ": " + tally));
  }

  @Test
  void keepsWhatWasDeveloped() throws IOException {
    CaseScore score = score("develop");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(1);
    assertThat(score.names.recall()).as("names found").isGreaterThanOrEqualTo(0.85);
    assertThat(score.amounts.f1()).as("amounts").isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void holdsOnCasesThatNobodyRead() throws IOException {
    CaseScore score = score("heldout");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.87);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(5);
    assertThat(score.names.recall()).as("names found").isGreaterThanOrEqualTo(0.72);
    assertThat(score.amounts.f1()).as("amounts").isGreaterThanOrEqualTo(0.95);
    assertThat(score.languages).as("languages").isGreaterThanOrEqualTo(score.cases - 1);
  }

  @Test
  void holdsOnLongerTextsWrittenBefore() throws IOException {
    CaseScore score = score("blind");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.845);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(5);
    assertThat(score.languages).as("languages").isEqualTo(score.cases);
  }

  @Test
  void keepsTheSecondSetThatWasDeveloped() throws IOException {
    CaseScore score = score("fresh");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.94);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(1);
    assertThat(score.languages).as("languages").isGreaterThanOrEqualTo(score.cases - 2);
  }

  @Test
  void holdsOnShortCasesWrittenBefore() throws IOException {
    CaseScore score = score("wide");
    assertThat(score.topics.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.94);
    assertThat(score.trapped).as("traps").isLessThanOrEqualTo(4);
    assertThat(score.languages).as("languages").isEqualTo(score.cases);
  }

  private static CaseScore score(String name) throws IOException {
    ObjectMapper mapper = Json.mapper();
    CaseScore score = new CaseScore();
    try (InputStream in = CasesTest.class.getResourceAsStream(name + ".jsonl")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : file.lines().filter(one -> !one.isBlank()).toList()) {
        score.add(ENRICHER, mapper.readTree(line));
      }
    }
    System.out.println(name + ": " + score);
    return score;
  }
}
