package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Forms: what they change, and whose forms are refused.
class RulesIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern DELETE = Pattern.compile("action=\"(/alerts/rules/[^\"]+/delete)\"");

  private final RunningPortal portal = RunningPortal.shared();

  private record Visit(String cookie, String token) {}

  @Test
  void aRuleIsMadeShownAndDeleted() {
    Visit visit = visit();
    HttpResponse<String> saved = save(visit, "Robots & more", "robot -toy", "");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("location")).hasValue("/alerts?done=saved");
    String page = Asker.get(portal.url("/alerts?done=saved")).body();
    assertThat(page).contains("Robots &amp; more", "robot -toy", "Rule saved.");

    Matcher delete = DELETE.matcher(page);
    assertThat(delete.find()).isTrue();
    String address = portal.url(delete.group(1));
    assertThat(post(visit, address, Map.of()).statusCode()).isEqualTo(303);
    assertThat(Asker.get(portal.url("/alerts")).body()).doesNotContain("Robots &amp; more");
    assertThat(post(visit, address, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void faultsStandBesideTheirFieldsAndNothingIsLost() {
    HttpResponse<String> answer = save(visit(), "", "\"open", "ftp://x/");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"name-fault\"", "id=\"query-fault\"", "id=\"webhook-fault\"")
        .contains("value=\"&quot;open\"", "value=\"ftp://x/\"");
  }

  @Test
  void aRuleWithAWebhookIsAnsweredWithItsSecretWhichIsShownNowhereElse() {
    HttpResponse<String> saved = save(visit(), "Signed", "robot", "https://hooks.example/signed");

    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.headers().firstValue("cache-control")).hasValue("no-store");
    Matcher secret = Pattern.compile("whsec_of_(r-[0-9a-f]{16})").matcher(saved.body());
    assertThat(secret.find()).as("the secret of the rule that was saved").isTrue();
    assertThat(saved.body())
        .contains("harbourwire alerts secret " + secret.group(1), "Nothing was posted yet.");
    assertThat(Asker.get(portal.url("/alerts")).body()).contains("Signed").doesNotContain("whsec_");
  }

  @Test
  void aWebhookThatEgressRefusesIsRefusedWhenItIsSaved() {
    HttpResponse<String> answer = save(visit(), "Inside", "robot", "http://169.254.169.254/latest");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("169.254.169.254 is a link-local address");
    assertThat(Asker.get(portal.url("/alerts")).body()).doesNotContain("Inside");
  }

  @Test
  void aRuleShowsWhatCameOfItsLastDelivery() {
    assertThat(Asker.get(portal.url("/alerts")).body())
        .contains("22 Nov 2026, 12:01: HTTP 500 &lt;b&gt;; tried again 22 Nov 2026, 12:06.")
        .doesNotContain("HTTP 200");
  }

  @Test
  void aSearchFillsInTheFormOfANewRule() {
    assertThat(Asker.get(portal.url("/?q=drone&topic=ai")).body())
        .contains("/alerts?query=drone+topic%3Aai#name");
    assertThat(Asker.get(portal.url("/alerts?query=drone+topic%3Aai")).body())
        .contains("value=\"drone topic:ai\"");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visit visit = visit();

    assertThat(save(new Visit(visit.cookie(), "wrong"), "n", "q", "").statusCode()).isEqualTo(403);
    assertThat(save(new Visit("", visit.token()), "n", "q", "").statusCode()).isEqualTo(403);
    assertThat(save(new Visit(visit().cookie(), visit.token()), "n", "q", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormOfAnotherSiteIsRefusedEvenWithTheToken() {
    Visit visit = visit();
    String address = portal.url("/alerts/rules");
    Map<String, String> form = Map.of("csrf", visit.token(), "name", "n", "query", "q");

    assertThat(
            Asker.post(address, form, "Cookie", visit.cookie(), "Origin", "http://127.0.0.1:9")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            Asker.post(address, form, "Cookie", visit.cookie(), "Sec-Fetch-Site", "same-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aForeignHostNameIsRefused() {
    URI page = portal.app().address();

    assertThat(Asker.getAs("evil.example", page)).contains(" 421 ");
    assertThat(Asker.getAs("evil.example", page.resolve("/api/alerts"))).contains(" 421 ");
    assertThat(Asker.getAs("news.example", page)).contains(" 200 ");
  }

  @Test
  void theVisitsCookieCanNeitherBeReadByScriptsNorSentByOtherSites() {
    assertThat(Asker.get(portal.url("/alerts")).headers().firstValue("set-cookie"))
        .hasValueSatisfying(c -> assertThat(c).contains("HttpOnly", "SameSite=Strict", "Path=/"));
  }

  private Visit visit() {
    HttpResponse<String> page = Asker.get(portal.url("/alerts"));
    String cookie = page.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    return new Visit(cookie, token.group(1));
  }

  private HttpResponse<String> save(Visit visit, String name, String query, String webhook) {
    return post(
        visit,
        portal.url("/alerts/rules"),
        Map.of("name", name, "query", query, "webhook", webhook));
  }

  private static HttpResponse<String> post(Visit visit, String url, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", visit.token());
    return Asker.post(url, form, "Cookie", visit.cookie());
  }
}
