package org.harbourwire.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;

/// What axe-core finds in the page that is open.
final class Accessibility {
  private static final String SCRIPT = read("/axe.min.js");
  private static final List<String> GRAVE = List.of("serious", "critical");

  /// All rules that axe follows unless told otherwise, or those named: an argument, null for all.
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const some = arguments[0] === null ? {} : { runOnly: { type: 'rule', values: arguments[0] } };
      axe.run(document, { resultTypes: ['violations'], ...some })
        .then(found => done(JSON.stringify(found.violations)), fault => done(String(fault)));
      """;

  private Accessibility() {}

  /// Its serious and critical findings: rule and place of each.
  ///
  /// @param rules of axe; absent: all that it follows unless told otherwise
  static List<String> graveFindings(ChromeDriver driver, @Nullable List<String> rules) {
    if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
      driver.executeScript(SCRIPT);
    }
    String found = String.valueOf(driver.executeAsyncScript(RUN, rules));
    JsonNode violations = Json.read(found, JsonNode.class);
    List<String> findings = new ArrayList<>();
    for (JsonNode violation : violations) {
      if (GRAVE.contains(violation.path("impact").asText())) {
        for (JsonNode node : violation.path("nodes")) {
          findings.add(violation.path("id").asText() + ": " + node.path("html").asText());
        }
      }
    }
    return findings;
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Accessibility.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
