package org.harbourwire.bench.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.bench.ablation.PageAnswers.Found;
import org.harbourwire.bench.extract.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A group that is switched off is off: otherwise the table of what groups are worth would lie.
class AblationTest {
  @Test
  void everyGroupNamesMethodsThatAreThere() throws IOException, ReflectiveOperationException {
    for (RuleGroup group : RuleGroup.all()) {
      assertThat(new WithoutGroup(group).rewritten()).as(group.name()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hidden elements, report",
    "names whose content decides, report",
    "names that mean something else on this page, builder",
    "entries of a weblog, weblog",
    "blocks of links, report",
    "bodies in JSON, script",
    "furniture lines, report",
    "what the site says for itself, report",
    "end headings and cut marks, release-zh",
    "what stands above the first sentence, report",
    "repeats and pull quotes, report",
    "notices at the end, report",
    "introductions of authors, report",
    "JSON-LD, script",
    "names of site and section in titles, report",
    "date of the first publication, report",
    "lines that tell the publication, changed",
    "changes that a page marks, updated",
    "dates in lines, tables",
    "dates in addresses, address",
    "bylines in lines, tables",
    "Chinese bylines, release-zh"
  })
  void aPageReadsDifferentlyWithoutTheRulesThatItNeeds(String group, String page) throws Exception {
    RuleGroup off =
        RuleGroup.all().stream().filter(g -> g.name().equals(group)).findFirst().orElseThrow();

    assertThat(found(off, page)).isNotEqualTo(found(RuleGroup.NONE, page));
  }

  @Test
  void withoutAGroupOnlyThatGroupIsOff() throws Exception {
    RuleGroup notices =
        RuleGroup.all().stream()
            .filter(g -> g.name().equals("notices at the end"))
            .findFirst()
            .orElseThrow();

    Found without = found(notices, "report");

    assertThat(without.text()).contains("covers the waterfront").doesNotContain("commission");
    assertThat(found(RuleGroup.NONE, "report").text()).doesNotContain("covers the waterfront");
  }

  @Test
  void whatIsNotThereCannotBeSwitchedOff() {
    RuleGroup noMethod = new RuleGroup("x", Map.of("clean.Cleaner.polish", Answer.NONE));
    RuleGroup noClass = new RuleGroup("x", Map.of("clean.Polisher.polish", Answer.NONE));

    assertThatThrownBy(() -> new WithoutGroup(noMethod).rewritten())
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("clean.Cleaner.polish");
    assertThatThrownBy(() -> new WithoutGroup(noClass).rewritten())
        .isInstanceOf(ClassNotFoundException.class);
  }

  private static Found found(RuleGroup off, String name)
      throws IOException, ReflectiveOperationException {
    return off.equals(RuleGroup.NONE)
        ? new OurAnswers().apply(page(name))
        : new WithoutGroup(off).answers().apply(page(name));
  }

  private static Page page(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AblationTest.class.getResourceAsStream(name + ".html"))) {
      byte[] body = in.readAllBytes();
      String html = new String(body, StandardCharsets.UTF_8);
      return new Page(name, URI.create("https://courier.example/2026/02/14/" + name), html, body);
    }
  }
}
