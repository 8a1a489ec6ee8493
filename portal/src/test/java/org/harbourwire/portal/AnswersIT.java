package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.guard.RequestGuard;
import org.harbourwire.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How requests are answered, whatever they ask for.
class AnswersIT {
  private final RunningPortal portal = RunningPortal.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles/none",
        "/feed.atom",
        "/feed.json",
        "/api/search?q=%22",
        "/sources",
        "/health"
      })
  void theHeadIsThatOfTheWholeAnswer(String path) {
    HttpResponse<String> whole = portal.get(path);
    HttpResponse<String> head = Asker.head(portal.url(path));

    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    assertThat(head.headers().firstValue("content-type"))
        .isEqualTo(whole.headers().firstValue("content-type"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theHeadOfWhatHasNoEndEnds() {
    HttpResponse<String> head = Asker.head(portal.url("/alerts/stream"));

    assertThat(head.headers().firstValue("content-type")).contains("text/event-stream");
  }

  @Test
  void theLongestQueryThatIsAllowedIsAnsweredInChineseToo() {
    String longest = "經".repeat(QueryParser.MAX_LENGTH);

    assertThat(portal.get("/?q=" + encoded(longest)).statusCode()).isEqualTo(200);
    isProblem(portal.get("/api/search?q=" + encoded(longest + "經")), 400);
  }

  @Test
  void aQueryOfTooManyWordsIsRefusedBeforeItIsAsked() {
    String many = IntStream.range(0, 320).mapToObj(_ -> "a-b-c").collect(Collectors.joining(" "));

    assertThat(isProblem(portal.get("/api/search?q=" + encoded(many)), 400).path("detail").asText())
        .contains("at most " + QueryParser.MAX_TERMS);
  }

  @Test
  void whatTheServerCannotReadIsAProblemToo() {
    HttpResponse<String> answer = portal.get("/?q=" + "a".repeat(70_000));

    isProblem(answer, answer.statusCode());
    assertThat(answer.statusCode()).isIn(414, 431);
    RequestGuard.HEADERS.forEach(
        (name, value) -> assertThat(answer.headers().firstValue(name)).contains(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/feed.atom?q=(", "/feed.json?q=(", "/export.csv?q=(", "/export.jsonl?q=("})
  void machinesGetProblemsTheyCanRead(String path) {
    isProblem(portal.get(path), 400);
  }

  @Test
  void whatOnlyAnswersQuestionsTakesNoForms() {
    HttpResponse<String> answer = Asker.post(portal.url("/api/search"), Map.of("q", "ai"));

    isProblem(answer, 405);
    assertThat(Asker.post(portal.url("/alerts/rules"), Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void whoReadsPageAfterPageLearnsWhereTheEndIs() {
    assertThat(isProblem(portal.get("/api/search?q=drone&page=2"), 400).path("detail").asText())
        .isEqualTo("Page 2 is beyond the end: there is one page.");
    assertThat(isProblem(portal.get("/api/search?q=drone&page=501"), 400).path("detail").asText())
        .contains("end at 500", "/export.jsonl?q=drone");
    assertThat(portal.get("/?page=99999999999").body()).contains("/export.jsonl");
    assertThat(portal.get("/export.jsonl?q=couriers&page=501").statusCode()).isEqualTo(200);
  }

  @Test
  void aParameterMeansWhatItMeansInAQuery() {
    for (String pair : new String[] {"lang=zh", "topic=AI", "topic=Artificial intelligence"}) {
      String[] parts = pair.split("=", 2);
      String asQuery = encoded(parts[0] + ":\"" + parts[1] + "\"");
      int typed = total("/api/search?q=" + asQuery);

      assertThat(typed).as(pair).isPositive();
      assertThat(total("/api/search?" + parts[0] + "=" + encoded(parts[1])))
          .as(pair)
          .isEqualTo(typed);
    }
  }

  @Test
  void aTopicThatIsNoneIsAFaultThatNamesTheNearest() {
    assertThat(portal.get("/?q=topic:fintehc").body())
        .contains("“fintehc” at character 7 is no topic; the nearest is topic:fintech");
    assertThat(portal.get("/?q=topic:fintehc", "Accept-Language", "zh-HK").body())
        .contains("「fintehc」不是主題");
  }

  @Test
  void noPageLinksToTheHostThatItsAddressNames() {
    assertThat(Asker.get(portal.url("/") + "/evil.example/x").body())
        .contains("href=\"?ui=zh-Hant\"")
        .doesNotContain("href=\"//");
  }

  @Test
  void theDaysOfAQueryAreThoseOfItsHistogram() {
    JsonNode answer =
        Json.read(
            portal.get("/api/search?q=" + encoded("before:2026-11-22 after:2026-11-20")).body(),
            JsonNode.class);
    int counted = 0;
    for (JsonNode days : answer.path("days")) {
      counted += days.path("count").asInt();
    }

    assertThat(answer.path("days")).hasSize(2);
    assertThat(counted).isEqualTo(answer.path("total").asInt()).isPositive();
  }

  private int total(String path) {
    return Json.read(portal.get(path).body(), JsonNode.class).path("total").asInt();
  }

  private static JsonNode isProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode problem = Json.read(answer.body(), JsonNode.class);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
