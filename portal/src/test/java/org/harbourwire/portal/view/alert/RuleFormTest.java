package org.harbourwire.portal.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.EgressPolicy;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.query.KnownTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFormTest {
  private final Wording wording = Wording.in(InterfaceLanguage.ENGLISH);
  private final Webhooks webhooks =
      Webhooks.withoutSecrets(
          new EgressPolicy(new EgressConfig(List.of(AddressRange.of("10.1.0.0/16")), null)));

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

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/, 127.0.0.1 is a loopback address",
    "http://localhost:8080/, 127.0.0.1 is a loopback address",
    "http://api.localhost./, 127.0.0.1 is a loopback address",
    "http://[::1]/, 0:0:0:0:0:0:0:1 is a loopback address",
    "http://2130706433/, 127.0.0.1 is a loopback address",
    "https://169.254.169.254/, 169.254.169.254 is a link-local address",
    "https://8.8.8.8:8443/, port 8443 is not a web port",
  })
  void aWebhookToWhichNothingWillEverBeSentIsRefused(String webhook, String reason) {
    assertThat(checked("Drones", "drone", webhook).webhookFault())
        .isEqualTo(
            "Nothing may be posted there: "
                + reason
                + ". The operator can allow it under “egress” in the configuration.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://8.8.8.8/x", "http://10.1.2.3:8080/", "https://hooks.example:8443/"})
  void aWebhookThatMayBeReachedIsAccepted(String webhook) {
    assertThat(checked("Drones", "drone", webhook).isSound()).isTrue();
  }

  private RuleForm checked(String name, String query, String webhook) {
    return RuleForm.checked(name, query, webhook, false, webhooks, KnownTopics.ANY, wording);
  }
}
