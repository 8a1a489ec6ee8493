package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What all pages have in common.
class PagesIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void aHostileArticleIsTextAndNothingElse() {
    for (String path : List.of(RunningPortal.page(SampleNews.hostile()), "/", "/alerts")) {
      assertThat(portal.page(path))
          .as(path)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain(
              "<script>alert", "<img src=x", "<b>bold", "href=\"javascript", "href=\"data")
          .doesNotContain("\u202E", "\u2067");
    }
  }

  @Test
  void alertsAreListedNewestFirstWithoutTheirWebhooks() {
    String page = portal.page("/alerts");

    assertThat(page.indexOf(SampleNews.economy().title()))
        .isBetween(0, page.indexOf(SampleNews.drones().title()));
    assertThat(page).contains("posts to hooks.example").doesNotContain("secret-path");
    assertThat(portal.get("/api/alerts").body()).contains("alert-1").doesNotContain("secret-path");
  }

  @Test
  void everyPageCarriesTheSecurityHeaders() {
    for (String path : List.of("/", "/alerts", "/sources", "/nothing", "/api/search")) {
      assertThat(portal.get(path).headers().map())
          .as(path)
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .hasEntrySatisfying(
              "content-security-policy",
              v ->
                  assertThat(v.getFirst())
                      .contains("default-src 'self'", "frame-ancestors 'none'"));
    }
  }

  @Test
  void styleAndScriptMayBeKeptForEverUnderTheAddressThatPagesUse() {
    String href = portal.page("/").split("href=\"/assets/portal.css", 2)[1].split("\"", 2)[0];

    assertThat(portal.get("/assets/portal.css" + href).headers().firstValue("cache-control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(portal.get("/assets/portal.css").headers().firstValue("cache-control"))
        .hasValue("no-cache");
    assertThat(portal.get("/assets/none.css").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutElasticsearchTheSearchSaysSoKindly() {
    try (PortalApp app = portal.withoutElasticsearch()) {
      app.start();
      HttpResponse<String> page = Asker.get(app.address().toString());
      HttpResponse<String> api = Asker.get(app.address().resolve("/api/search").toString());

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("retry-after")).hasValue("30");
      assertThat(page.body())
          .contains("The search is away for a moment")
          .doesNotContain("127.0.0.1:1");
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(Asker.get(app.address().resolve("/alerts").toString()).statusCode())
          .isEqualTo(200);
    }
  }
}
