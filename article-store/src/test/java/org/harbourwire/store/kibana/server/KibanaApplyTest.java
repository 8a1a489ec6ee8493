package org.harbourwire.store.kibana.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.check.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KibanaApplyTest {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int OBJECTS = KibanaAssets.all().size();
  private static final List<String> RULES =
      KibanaAssets.rules().stream().map(AlertingRule::name).toList();

  private final List<String> told = new ArrayList<>();
  private SmallKibana kibana;

  @BeforeEach
  void starts() throws IOException {
    kibana = new SmallKibana();
  }

  @AfterEach
  void stops() {
    kibana.close();
  }

  @Test
  void everythingIsThereAfterwardsAndASecondTimeChangesNothing() throws Exception {
    assertThat(apply()).isEqualTo(new Applied.Whole(OBJECTS, RULES, List.of()));
    assertThat(kibana.objects()).hasSize(OBJECTS);
    assertThat(kibana.objects())
        .hasEntrySatisfying(
            "dashboard harbourwire-readers",
            d ->
                assertThat(d.at("/attributes/title").textValue())
                    .isEqualTo("Harbourwire: the news"));
    assertThat(kibana.rules()).hasSize(RULES.size());

    assertThat(apply()).isEqualTo(new Applied.Whole(OBJECTS, List.of(), RULES));
  }

  @Test
  void aKibanaThatStartsIsWaitedFor() throws Exception {
    kibana.nextStatus(503, "Kibana server is not ready yet");
    kibana.nextStatus(503, "Kibana server is not ready yet");
    kibana.nextStatus(200, "{\"status\":{\"overall\":{\"level\":\"degraded\"}}}");

    assertThat(apply()).isInstanceOf(Applied.Whole.class);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).endsWith("it answers 503");
    assertThat(told.getLast()).endsWith("it is degraded");
  }

  @Test
  void aKibanaThatNeverGetsReadyIsGivenUp() throws Exception {
    for (int i = 0; i < 100; i++) {
      kibana.nextStatus(503, "Kibana server is not ready yet");
    }

    assertThat(apply(kibana.config(SmallKibana.PASSWORD, Duration.ofMillis(100))))
        .isEqualTo(new Applied.NotReady("Kibana at " + kibana.config().url() + " answers 503"));
    assertThat(kibana.objects()).isEmpty();
  }

  @Test
  void oneThatCannotBeReachedIsNamed() throws Exception {
    KibanaConfig config = kibana.config(SmallKibana.PASSWORD, Duration.ofMillis(50));
    kibana.close();

    assertThat(apply(config))
        .isInstanceOfSatisfying(
            Applied.NotReady.class,
            n -> assertThat(n.reason()).contains(config.url() + " cannot be reached: "));
  }

  @Test
  void aWrongPasswordIsSaidAtOnceAndNotShown() throws Exception {
    assertThat(apply(kibana.config("wrong", Duration.ofMinutes(5))))
        .isInstanceOfSatisfying(
            Applied.Refused.class,
            r ->
                assertThat(r.reason())
                    .endsWith("does not know user elastic by that password (401)")
                    .doesNotContain("wrong"));
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {\"message\":\"not authorized to import index-pattern\"} | lets user elastic not do"
            + " that (403): not authorized to import index-pattern",
        "409 | {\"message\":\"version conflict\"} | is in conflict (409): version conflict",
        "413 | {} | takes no file so large (413); see savedObjects.maxImportPayloadBytes",
        "500 | {\"message\":\"An internal server error occurred\"} | answers 500: An internal"
            + " server error occurred",
        "502 | <html>Bad gateway</html> | answers 502",
      })
  void anImportThatIsRefusedIsSaidInWords(int status, String body, String words) throws Exception {
    kibana.nextImport(status, body);

    assertThat(apply())
        .isEqualTo(new Applied.Refused("Kibana at " + kibana.config().url() + " " + words));
    assertThat(kibana.rules()).isEmpty();
  }

  @Test
  void eachObjectThatIsNotTakenIsNamedWithItsReason() throws Exception {
    kibana.refuseType("search");

    assertThat(apply())
        .isInstanceOfSatisfying(
            Applied.Partly.class,
            p -> {
              assertThat(p.objects()).isPositive().isEqualTo(kibana.objects().size());
              assertThat(p.faults())
                  .contains(
                      new Finding(
                          "search harbourwire-latest",
                          "is of a type that this Kibana does not know"),
                      new Finding(
                          "dashboard harbourwire-readers",
                          "needs what is not there: search harbourwire-latest"));
            });
  }

  @Test
  void anAnswerThatSaysNothingOfWhyIsNoSuccess() throws Exception {
    kibana.nextImport(200, "{\"success\":false,\"successCount\":0}");

    assertThat(apply()).isInstanceOf(Applied.Partly.class);
  }

  @Test
  void rulesThatKibanaCannotKeepAreNamed() throws Exception {
    kibana.loseEncryptionKey();

    assertThat(apply())
        .isInstanceOfSatisfying(
            Applied.Partly.class,
            p -> {
              assertThat(p.objects()).isEqualTo(OBJECTS);
              assertThat(p.faults())
                  .hasSize(RULES.size())
                  .allMatch(f -> f.what().endsWith("is missing encryption key."));
            });
  }

  @Test
  void anAddressThatCannotBeOneIsRefusedBeforehand() {
    Secret password = new Secret("x");
    assertThatThrownBy(() -> new KibanaConfig(URI.create("kibana:5601"), "u", password, null))
        .hasMessage("url must be an http or https address: kibana:5601");
    assertThatThrownBy(() -> new KibanaConfig(URI.create("http://u:p@kibana"), "u", password, null))
        .hasMessage("url holds credentials; use username and password");
    assertThatThrownBy(() -> new KibanaConfig(null, "u", null, null))
        .hasMessage("password is missing");
  }

  private Applied apply() throws InterruptedException {
    return apply(kibana.config());
  }

  private Applied apply(KibanaConfig config) throws InterruptedException {
    return new KibanaApply(config, PAUSE, told::add)
        .apply(KibanaAssets.ndjson(), KibanaAssets.rules());
  }
}
