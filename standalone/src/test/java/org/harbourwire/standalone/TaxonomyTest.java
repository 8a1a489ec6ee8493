package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An editor's work on the vocabulary with nothing running.
class TaxonomyTest {
  private static final String DRAFT =
      """
      extends: shipped
      topics:
        - {id: robotics, not: [robot dogs, robots and robotic arms]}
        - id: porters
          parent: frontier-tech
          label: {en: Porters, zh-Hant: 腳夫, zh-Hans: 脚夫}
          strong: [tin porter]
      """;
  private static final String ARTICLES =
      """
      {"id": "a", "title": "A tin porter carries trays", "text": "The tin porter walked the pier."}
      {"id": "b", "title": "Robot dogs for sale", "text": "The toy shop sells robots and robotic arms."}
      {"id": "c", "title": "Rain at noon", "text": "It rained.", "url": "https://rain.example/"}
      """;

  private @TempDir Path dir;

  @Test
  void checkSaysWhatIsGoodOrEachFaultInALineOfItsOwn() throws IOException {
    String good = write("good.yaml", DRAFT);
    assertThat(CommandLineRun.of("taxonomy", "check", good).out())
        .startsWith("taxonomy: good, 37 topics, version ");

    String bad = write("bad.yaml", "extends: shipped\ntopics:\n  - {id: x, parent: ghost}\n");
    String names = write("bad.txt", "lark | ship | Lark | |\n");
    CommandLineRun run = CommandLineRun.of("taxonomy", "check", bad, names);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.error().lines())
        .contains(
            "harbourwire: "
                + bad
                + ": line 3: topic x: unknown parent ghost; add that topic or mend the name")
        .anyMatch(
            line -> line.startsWith("harbourwire: " + names + ": line 1: unknown type 'ship'"));
  }

  @Test
  void checkRefusesWhatIsNoVocabulary() throws IOException {
    assertThat(CommandLineRun.of("taxonomy", "check", write("a.json", "{}")).error())
        .endsWith("neither a taxonomy (its name ends in .yaml) nor a gazetteer (.txt)");
    assertThat(CommandLineRun.of("taxonomy", "check", dir.resolve("no.yaml").toString()).error())
        .endsWith("no.yaml: no such file");
    assertThat(CommandLineRun.of("taxonomy", "check").code()).isEqualTo(1);
  }

  @Test
  void diffShowsWhichArticlesGainOrLoseWhichTagsByWhichWords() throws IOException {
    CommandLineRun run = diff(write("d.yaml", DRAFT), ARTICLES);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("3 articles, of which 2 change")
        .containsPattern("TAG +NOW +DRAFT +GAINED +LOST\n")
        .containsPattern("porters +0 +1 +1 +0\nrobotics +(?:1 +0|2 +1|3 +2) +0 +1\n")
        .containsPattern("A tin porter carries trays\n  \\+ porters .*title “tin porter”")
        .containsPattern(
            "Robot dogs for sale\n  - robotics .*means something else in “Robot dogs”");
  }

  @Test
  void diffAsJsonIsForMachines() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "taxonomy",
            "diff",
            "--json",
            "--shipped",
            write("d.yaml", DRAFT),
            "--from-file",
            write("a.jsonl", ARTICLES));
    JsonNode report = Json.read(run.out(), JsonNode.class);
    assertThat(report.path("articles").asInt()).isEqualTo(3);
    assertThat(report.at("/totals/0/id").asText()).isEqualTo("porters");
    assertThat(report.at("/changes/0/tags/0/gained").asBoolean()).isTrue();
    assertThat(report.at("/changes/0/tags/0/kind").asText()).isEqualTo("topic");
    assertThat(report.at("/changes/0/tags/0/words/0/text").asText()).isEqualTo("tin porter");
  }

  @Test
  void diffOfADraftThatChangesNothingSaysSo() throws IOException {
    String same = write("same.yaml", "extends: shipped\n");
    CommandLineRun run = diff(same, ARTICLES);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("3 articles, of which 0 change").doesNotContain("TAG");
  }

  @Test
  void diffNamesTheLineThatIsNoArticle() throws IOException {
    String draft = write("d.yaml", DRAFT);
    assertThat(diff(draft, "{\"title\": \"a\"}\n{\"text\": \"b\"}\n").error())
        .endsWith("a.jsonl: line 2: it has no title");
    assertThat(diff(draft, "{\"title\"\n").error()).endsWith("a.jsonl: line 1: not JSON");
    assertThat(diff(draft, "\n").error()).contains("there is no article to compare by");
  }

  @Test
  void exportWritesTheFilesAndOverwritesNone() throws IOException {
    String folder = dir.resolve("out").toString();
    CommandLineRun run = CommandLineRun.of("taxonomy", "export", "--shipped", folder);
    List<String> files = run.out().lines().toList();
    assertThat(files).hasSize(2);
    assertThat(CommandLineRun.of("taxonomy", "check", files.getFirst(), files.getLast()).code())
        .isZero();
    assertThat(CommandLineRun.of("taxonomy", "export", "--shipped", folder).error())
        .endsWith("taxonomy.yaml is there already; name another folder");
  }

  @Test
  void tryRefusesATopicThatIsNone() throws IOException {
    String page = write("page.html", "<html></html>");
    assertThat(CommandLineRun.of("try", page, "--topic", "robots").error())
        .startsWith("harbourwire: there is no topic robots; known are ");
  }

  private CommandLineRun diff(String draft, String articles) throws IOException {
    return CommandLineRun.of(
        "taxonomy", "diff", "--shipped", draft, "--from-file", write("a.jsonl", articles));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }
}
