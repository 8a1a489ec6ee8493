package org.harbourwire.standalone.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private interface Stage {
    void run(InputStream in, PrintStream out) throws IOException;
  }

  @Test
  void eachLineIsAnsweredInOrderAndABadOneWithAnError() throws IOException {
    List<JsonNode> answers =
        run(Stages::enrich, "{\"id\":\"1\",\"title\":\"A\"}", "{half", "[]", "{\"id\":\"2\"}");

    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).path("id").asText()).isEqualTo("1");
    assertThat(answers.get(1).path("error").asText()).startsWith("not JSON");
    assertThat(answers.get(2).path("error").asText()).isEqualTo("not a JSON object");
    assertThat(answers.get(3).path("id").asText()).isEqualTo("2");
  }

  @Test
  void aCharsetThatCanOnlyBeReadEndsNothing() throws IOException {
    String feed = "<?xml version='1.0' encoding='x-JISAutoDetect'?><rss><channel><title>Tide";
    List<JsonNode> answers =
        run(
            Stages::feed,
            line("1", feed, "text/xml; charset=ISO-2022-CN", "http://a.example/feed.xml"),
            line("2", feed, "text/xml", "http://a.example/feed.xml"));

    assertThat(answers).extracting(answer -> answer.path("title").asText()).containsOnly("Tide");
    assertThat(answers).extracting(answer -> answer.path("id").asText()).containsExactly("1", "2");
  }

  @Test
  void aLineMayEndAndBeWrittenAsItLikes() throws IOException {
    byte[] lines =
        "{\"id\":\"1\"}\r\n\n{\"id\":\"2\",\"title\":\"caf\u00e9\"}".getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StageLines.run(
        new ByteArrayInputStream(lines),
        new PrintStream(out, true, UTF_8),
        line -> line.path("id").asText() + line.path("title").asText(),
        (id, error) -> error);

    assertThat(out.toString(UTF_8).lines())
        .containsExactly("\"1\"", "\"an empty line\"", "\"2caf\uFFFD\"");
  }

  @Test
  void whatALineDoesToUsConcernsThatLineOnly() throws IOException {
    InputStream in = new ByteArrayInputStream("{\"id\":\"1\"}\n{\"id\":\"2\"}".getBytes(UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StageLines.run(
        in,
        new PrintStream(out, true, UTF_8),
        line -> {
          if (line.path("id").asText().equals("1")) {
            throw new UnsupportedOperationException("no encoder");
          }
          return Map.of("id", "2");
        },
        (id, error) -> Map.of("id", id, "error", error));

    assertThat(out.toString(UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("it cannot be read: UnsupportedOperationException");
  }

  @Test
  void aFeedBeyondTheLimitIsAnsweredUnderItsId() throws IOException {
    String feed = "<rss><channel><title>" + "tide ".repeat(4_000_000);

    JsonNode answer =
        run(Stages::feed, line("1", feed, "text/xml", "http://a.example/")).getFirst();

    assertThat(answer.path("id").asText()).isEqualTo("1");
    assertThat(answer.path("error").asText()).isEqualTo("it is larger than 8 MB");
  }

  @Test
  void aFeedIsAnsweredWithItsEntriesInShortNames() throws IOException {
    String feed =
        """
        <rss version="2.0"><channel><title>Tide</title><item><title>One</title>
        <link>/1</link><guid>g1</guid><pubDate>Mon, 02 Mar 2026 12:00:00 +0800</pubDate>
        </item></channel></rss>
        """;

    JsonNode answer =
        run(Stages::feed, line("f", feed, "application/rss+xml", "http://a.example/feed.xml"))
            .getFirst();

    assertThat(answer.path("id").asText()).isEqualTo("f");
    assertThat(answer.path("title").asText()).isEqualTo("Tide");
    JsonNode entry = answer.path("entries").path(0);
    assertThat(entry.path("id").asText()).isEqualTo("g1");
    assertThat(entry.path("url").asText()).isEqualTo("http://a.example/1");
    assertThat(entry.path("published").asText()).isEqualTo("2026-03-02T12:00:00+08:00");
    assertThat(entry.path("categories").isArray()).isTrue();
    assertThat(answer.path("error").isNull()).isTrue();
    assertThat(entry.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "url",
            "title",
            "published",
            "updated",
            "author",
            "summary",
            "content",
            "categories");
  }

  @Test
  void whatIsNoFeedIsAnsweredWithAnError() throws IOException {
    JsonNode answer =
        run(Stages::feed, line("f", "plain words", "text/plain", "http://a.example/")).getFirst();

    assertThat(answer.path("error").asText()).isNotBlank();
    assertThat(answer.path("entries").size()).isZero();
  }

  @Test
  void aFeedWhoseAddressNobodyKnowsKeepsItsRelativeLinksAsWritten() throws IOException {
    String feed =
        "<rss version='2.0'><channel><title>Tide</title><item><title>One</title><link>n/1</link>"
            + "<description>&lt;a href='/2'&gt;two&lt;/a&gt;</description></item></channel></rss>";
    List<JsonNode> answers =
        run(
            Stages::feed,
            line("1", feed, "text/xml", "tide.example/feed"),
            line("2", feed, "text/xml", " http://潮汐.example/a b|c[1].xml"));

    assertThat(answers)
        .extracting(answer -> answer.path("entries").path(0).path("url").asText())
        .containsExactly("n/1", "http://潮汐.example/n/1");
    assertThat(answers.getFirst().path("entries").path(0).path("summary").asText())
        .isEqualTo("<a href=\"/2\">two</a>");
  }

  @Test
  void eachLineIsAnsweredWhateverItHolds() throws IOException {
    List<JsonNode> answers =
        run(
            Stages::feed,
            "",
            "{\"id\":\"1\",\"body_base64\":\"@@@\"}",
            "{\"id\":\"2\",\"body_base64\":\"PHJzcz4\\r\\n8L3Jzcz4\"}");

    assertThat(answers)
        .extracting(answer -> answer.path("id").asText())
        .containsExactly("", "1", "2");
    assertThat(answers.get(0).path("error").asText()).isEqualTo("an empty line");
    assertThat(answers.get(1).path("error").asText()).startsWith("body_base64 is no Base64");
    assertThat(answers.get(2).path("error").isNull()).isTrue();
  }

  @Test
  void aPageIsAnsweredWithItsArticle() throws IOException {
    String paragraph = "The ferry company said that its new hull needs less power at speed. ";
    String html =
        "<html lang=en><head><title>Hull | Tide</title></head><body><nav><a href=/>Home</a></nav>"
            + "<article><h1>New hull for the ferry</h1><p>"
            + paragraph.repeat(4)
            + "</p><p>"
            + paragraph.repeat(3)
            + "</p></article></body></html>";

    JsonNode answer =
        run(
                Stages::extract,
                JSON.writeValueAsString(
                    Map.of("id", "p", "url", "http://a.example/1", "html", html)))
            .getFirst();

    assertThat(answer.path("title").asText()).isEqualTo("New hull for the ferry");
    assertThat(answer.path("text").asText()).contains("less power").doesNotContain("Home");
    assertThat(answer.path("error").isNull()).as("nothing is wrong, and it is said").isTrue();
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "id", "title", "text", "published", "author", "language", "alternates", "error");
    assertThat(answer.path("published").isNull()).as("no date is invented").isTrue();
  }

  @Test
  void aLineWithoutDocumentIsAnsweredWithWhatIsMissing() throws IOException {
    JsonNode answer = run(Stages::extract, "{\"id\":\"p\"}").getFirst();

    assertThat(answer.path("id").asText()).isEqualTo("p");
    assertThat(answer.path("error").asText())
        .isEqualTo("the line has neither html nor body_base64");
  }

  @Test
  void topicsEntitiesAndMoneyAreAnsweredInShortNames() throws IOException {
    JsonNode answer =
        run(
                Stages::enrich,
                "{\"id\":\"e\",\"title\":\"Drone delivery trial in the low-altitude economy\","
                    + "\"text\":\"Cyberport will put HK$20 million into drone delivery.\"}")
            .getFirst();

    assertThat(answer.path("lang").asText()).isEqualTo("en");
    assertThat(answer.path("topics").toString()).contains("low-altitude-economy");
    assertThat(answer.path("entities").toString()).contains("\"id\":\"cyberport\"");
    assertThat(answer.path("money").path(0).path("amount").decimalValue())
        .isEqualByComparingTo("20000000");
    assertThat(answer.path("money").path(0).path("currency").asText()).isEqualTo("HKD");
  }

  @Test
  void whatIsNullIsAbsentAndNotTheWordNull() throws IOException {
    List<JsonNode> answers =
        run(
            Stages::enrich,
            "{\"id\":null,\"title\":null,\"text\":null}",
            "{\"id\":\"\",\"title\":\"\"}");

    assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    assertThat(answers.getFirst().has("error")).isFalse();
  }

  private static String line(String id, String body, String type, String url) throws IOException {
    String base64 = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    return JSON.writeValueAsString(
        Map.of("id", id, "content_type", type, "body_base64", base64, "url", url));
  }

  private static List<JsonNode> run(Stage stage, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    stage.run(in, new PrintStream(out, false, UTF_8));
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }
}
