package org.harbourwire.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleFormTest {
  private final Wording wording = Wording.in(Locale.ENGLISH);

  @Test
  void aSoundFormHasNoFault() {
    RuleForm form = checked("Drones", "drone -toy topic:ai", "https://hooks.example/x");

    assertThat(form.isSound()).isTrue();
  }

  @Test
  void everyFaultStandsBesideItsField() {
    RuleForm form = checked("", "drone (", "javascript:alert(1)");

    assertThat(form.isSound()).isFalse();
    assertThat(form.nameFault()).isEqualTo("Give the rule a name.");
    assertThat(form.queryFault()).contains("at character 7");
    assertThat(form.webhookFault()).isEqualTo("Not an http or https address.");
  }

  @Test
  void longFieldsAreRefused() {
    RuleForm form = checked("n".repeat(81), "drone", "https://hooks.example/" + "x".repeat(500));

    assertThat(form.nameFault()).isEqualTo("At most 80 characters.");
    assertThat(form.webhookFault()).isEqualTo("At most 500 characters.");
  }

  private RuleForm checked(String name, String query, String webhook) {
    return RuleForm.checked(name, query, webhook, false, wording);
  }
}
