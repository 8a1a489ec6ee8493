package org.harbourwire.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.harbourwire.alert.rule.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://hooks.example/x?y=1",
        "http://127.0.0.1:8080/",
        "HTTPS://a.example"
      })
  void goodDraftsPass(String webhook) {
    assertThat(RuleCheck.objection(new RuleDraft("Drones", "drone", webhook, false))).isEmpty();
    assertThat(RuleCheck.objection(new RuleDraft("Drones", "drone", null, true))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://hooks.example/ | the address must begin with http:// or https://",
        "hooks.example/x | the address must begin with http:// or https://",
        "https://me:secret@hooks.example/ | the address must not hold a user name or password",
        "https:///x | the address names no host",
        "https://a b | not a web address",
      })
  void badWebhooksAreRefused(String webhook, String message) {
    assertThat(RuleCheck.objection(new RuleDraft("Drones", "drone", webhook, false)))
        .contains(new Refused("webhook", message));
  }

  @Test
  void aRuleNeedsANameAndAQueryThatCanBeRead() {
    assertThat(refused(" ", "drone")).contains(new Refused("name", "a rule needs a name"));
    assertThat(refused("a\nb", "drone"))
        .contains(new Refused("name", "the name holds a control character"));
    assertThat(refused("x".repeat(101), "drone"))
        .contains(new Refused("name", "the name is longer than 100 characters"));
    assertThat(refused("Drones", ""))
        .contains(new Refused("query", "a rule needs a query; * stands for all articles"));
    assertThat(refused("Drones", "(drone"))
        .contains(new Refused("query", "the bracket at character 1 is not closed"));
  }

  private static Optional<Refused> refused(String name, String query) {
    return RuleCheck.objection(new RuleDraft(name, query, null, false));
  }
}
