package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.extraction.Extraction;
import org.junit.jupiter.api.Test;

/// What was kept and cut, as it is sent.
class ExtractionPageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void anArticleLeadsToWhatWasKeptAndCutOfItsPage() {
    String path = RunningPortal.page(SampleNews.drones()) + "/extraction";

    assertThat(portal.page(RunningPortal.page(SampleNews.drones())))
        .contains("href=\"" + path + "\"");
    assertThat(portal.page(path))
        .contains("Its text was taken from its page.", "cut.")
        .contains("<code>body .release</code>", "site rule: published .when matches nothing")
        .contains("by a rule for its site", "in the page’s JSON-LD", "22 Nov 2026, 09:30")
        .contains("frame of the page, by its tag</span> <bdi>Gazette · Notices · Tenders</bdi>")
        .contains("Older drones of the harbour …</bdi> <span class=\"quiet\" lang=\"en\">812 char")
        .contains("<td data-label=\"Kept\"><p><bdi>The Office of Harbour Affairs today opened")
        .contains("<p><bdi>Residents of Stonecutters Point", "a-later-reason")
        .contains("3 further pieces were cut.");
  }

  @Test
  void ofAHeadlineLinkOnlyArticleWhatWasCutIsToldWithoutWords() {
    assertThat(portal.page(RunningPortal.page(SampleNews.headlineOnly()) + "/extraction"))
        .contains(
            "is told without its words", "2,400 characters", "block of links</span>", "310 c");
  }

  @Test
  void whatIsNotKnownOfAnExtractionIsSaid() {
    assertThat(portal.page(RunningPortal.page(SampleNews.economy()) + "/extraction"))
        .contains("Nothing is known of how");
    assertThat(portal.page(RunningPortal.page(SampleNews.chips()) + "/extraction"))
        .contains("this view is on its way");
    HttpResponse<String> gone =
        portal.get(RunningPortal.page(SampleNews.withdrawn()) + "/extraction");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("what was kept and cut of it is forgotten too");
    assertThat(portal.get("/articles/0000000000000000/extraction").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiAnswersAnExtractionAsItStandsInTheContract() {
    String path = "/api" + RunningPortal.page(SampleNews.drones()) + "/extraction";

    assertThat(Json.read(portal.get(path).body(), Extraction.class))
        .isEqualTo(SampleExtractions.all().getFirst());
    assertThat(
            portal
                .get("/api" + RunningPortal.page(SampleNews.economy()) + "/extraction")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aHostileExtractionIsTextAndNothingElse() {
    assertThat(portal.page(RunningPortal.page(SampleNews.hostile()) + "/extraction"))
        .contains("&lt;script&gt;alert(13)", "&lt;i&gt;why", "&lt;b&gt;bold", "&lt;img src=x")
        .doesNotContain("<script>alert", "<img src=x", "<i>why", "<u>field", "\u202E")
        .doesNotContain("href=\"javascript");
  }
}
