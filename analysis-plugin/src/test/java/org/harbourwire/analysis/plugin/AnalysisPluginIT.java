package org.harbourwire.analysis.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.harbourwire.text.analysis.Token;
import org.harbourwire.text.analysis.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPluginIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> TEXTS =
      List.of(
          "政府發展低空經濟，推動ＡＩ晶片研發。",
          "The Economy grows: start-up funds back low-altitude economies.",
          "港深合作 Web3.0 發展",
          "低空，經濟",
          "AI startup ecosystem, a company’s HK$1.2 billion",
          "晶片start-up公司",
          "瞭望塔下藉風力發電，用乾電池儲存",
          "燕湾渡轮公司调整后勤，凭借旧船",
          "Café Müller’s naïve menu, form 26PR103 and IT-7",
          "HK$1,200,000 for 5G-A, U.S. firms and R&D");
  private static final String MAPPING =
      """
      {"settings": {"number_of_replicas": 0},
       "mappings": {"properties": {"text": {
         "type": "text", "analyzer": "harbourwire", "search_analyzer": "harbourwire_search"}}}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ChildElasticsearch server = RealElasticsearch.shared();

  @BeforeAll
  void indexTexts() throws Exception {
    call("PUT", "/texts", MAPPING);
    for (String text : TEXTS) {
      ObjectNode document = JSON.createObjectNode().put("text", text);
      call("POST", "/texts/_doc?refresh=true", document.toString());
    }
  }

  @AfterAll
  void removeTexts() throws Exception {
    call("DELETE", "/texts", "");
    http.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          低空经济              | 政府發展[低空經濟]，推動ＡＩ晶片研發。
          economies           | The [Economy] grows: start-up funds back low-altitude [economies].
          港                   | [港]深合作 Web3.0 發展
          AI晶片               | 政府發展低空經濟，推動[ＡＩ晶片]研發。
          low altitude economy | The Economy grows: start-up funds back [low-altitude economies].
          startup ecosystem    | AI [startup ecosystem], a company’s HK$1.2 billion
          web3.0 发展           | 港深合作 [Web3.0 發展]
          company              | AI startup ecosystem, a [company]’s HK$1.2 billion
          1.2 billion          | AI startup ecosystem, a company’s HK$[1.2 billion]
          HK$1.2 billion       | AI startup ecosystem, a company’s [HK$1.2 billion]
          1200000              | HK$[1,200,000] for 5G-A, U.S. firms and R&D
          26pr103              | Café Müller’s naïve menu, form [26PR103] and IT-7
          IT 7                 | Café Müller’s naïve menu, form 26PR103 and [IT-7]
          cafe muller          | [Café Müller]’s naïve menu, form 26PR103 and IT-7
          NAÏVE                | Café Müller’s [naïve] menu, form 26PR103 and IT-7
          5g-a                 | HK$1,200,000 for [5G-A], U.S. firms and R&D
          US firms             | HK$1,200,000 for 5G-A, [U.S. firms] and R&D
          r&d                  | HK$1,200,000 for 5G-A, U.S. firms and [R&D]
          ＨＫ＄１．２           | AI startup ecosystem, a company’s [HK$1.2] billion
          燕灣渡輪             | [燕湾渡轮]公司调整后勤，凭借旧船
          後勤                 | 燕湾渡轮公司调整[后勤]，凭借旧船
          憑藉                 | 燕湾渡轮公司调整后勤，[凭借]旧船
          了望塔               | [瞭望塔]下藉風力發電，用乾電池儲存
          借风力               | 瞭望塔下[藉風力]發電，用乾電池儲存
          干电池               | 瞭望塔下藉風力發電，用[乾電池]儲存
          """,
      delimiter = '|')
  void findsPhrasesAndMarksThemExactly(String words, String marked) throws Exception {
    assertThat(search("match_phrase", words)).containsExactly(marked);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          晶片 start-up 公司    | 晶片start-up公司
          AI start-up         | AI startup ecosystem, a company’s HK$1.2 billion
          """,
      delimiter = '|')
  void findsCompoundsBetweenOtherWords(String words, String text) throws Exception {
    assertThat(search("match_phrase", words))
        .singleElement()
        .satisfies(marked -> assertThat(marked.replaceAll("[\\[\\]]", "")).isEqualTo(text));
  }

  @Test
  void doesNotReadAcrossPunctuation() throws Exception {
    assertThat(search("match_phrase", "空經")).hasSize(1);
    assertThat(search("match_phrase", "经济")).hasSize(2);
    assertThat(search("match_phrase", "晶片AI")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"低空经, 1", "econom, 1", "AI晶, 1", "low alt, 1", "start, 3"})
  void findsWhatBeginsSo(String words, int texts) throws Exception {
    assertThat(search("match_phrase_prefix", words)).hasSize(texts);
  }

  @Test
  void givesTheTermsThatOtherServicesSee() throws Exception {
    for (String text : TEXTS) {
      assertThat(analyse("harbourwire", text)).isEqualTo(Tokens.ofText(text));
      assertThat(analyse("harbourwire_search", text)).isEqualTo(Tokens.ofQuery(text));
    }
  }

  private List<Token> analyse(String analyzer, String text) throws Exception {
    ObjectNode request = JSON.createObjectNode().put("analyzer", analyzer).put("text", text);
    List<Token> tokens = new ArrayList<>();
    for (JsonNode token : call("POST", "/texts/_analyze", request.toString()).get("tokens")) {
      tokens.add(
          new Token(
              token.get("token").asText(),
              token.get("start_offset").asInt(),
              token.get("end_offset").asInt(),
              token.get("position").asInt(),
              token.path("positionLength").asInt(1)));
    }
    return tokens;
  }

  private List<String> search(String kind, String words) throws Exception {
    ObjectNode request = JSON.createObjectNode();
    request.putObject("query").putObject(kind).put("text", words);
    ObjectNode highlight = request.putObject("highlight");
    highlight.putArray("pre_tags").add("[");
    highlight.putArray("post_tags").add("]");
    highlight.putObject("fields").putObject("text").put("number_of_fragments", 0);
    List<String> marked = new ArrayList<>();
    JsonNode answer = call("POST", "/texts/_search", request.toString());
    for (JsonNode hit : answer.path("hits").path("hits")) {
      marked.add(hit.path("highlight").path("text").path(0).asText());
    }
    return marked;
  }

  private JsonNode call(String method, String path, String body) throws Exception {
    String user = server.username() + ":" + server.password();
    String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }
}
