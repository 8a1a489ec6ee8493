package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;

/// The revisions of an article, and what changed between two of them.
class RevisionsPageIT {
  private static final String DRONES = RunningPortal.page(SampleNews.drones()) + "/revisions";

  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void anArticleThatWasRevisedLeadsToItsRevisions() {
    assertThat(portal.page(RunningPortal.page(SampleNews.drones())))
        .contains("href=\"" + DRONES + "\">what changed");
    assertThat(portal.page(RunningPortal.page(SampleNews.chips()))).doesNotContain("/revisions");
  }

  @Test
  void revisionsAreListedWithTheirTimesAndTheLastTwoAreCompared() {
    assertThat(portal.page(DRONES))
        .contains("Revision 3</span>", "stands now", "22 Nov 2026, 08:41")
        .contains("From revision 2 (22 Nov 2026, 08:51) to revision 3 (22 Nov 2026, 09:31)")
        .contains("<del>Ten</del><ins>Twelve</ins> operators may fly", "Paragraph changed:")
        .contains("One paragraph unchanged");
  }

  @Test
  void anyTwoRevisionsCanBeCompared() {
    assertThat(portal.page(DRONES + "?from=1&to=3"))
        .contains("From revision 1")
        .contains("Harbour drone corridor opens<ins> to low-altitude couriers</ins>")
        .contains("Paragraph removed:", "<del>This page will be updated.</del>")
        .contains("<del>eleven</del><ins>nine</ins>");
    assertThat(portal.page(DRONES + "?from=7&to=x")).contains("stands now");
    assertThat(portal.page(DRONES + "?from=7&to=3")).doesNotContain("<ins>", "From revision");
  }

  @Test
  void ofAHeadlineLinkOnlySourceNoTextIsShownNorOldText() {
    String path = RunningPortal.page(SampleNews.corridorCopy()) + "/revisions";

    assertThat(portal.page(path))
        .contains("no text is compared", "<del>Drones</del>")
        .doesNotContain("Words that nobody may see");
    assertThat(portal.get("/api" + path).body()).doesNotContain("Words that nobody may see");
    assertThat(portal.store().revisions().of(SampleNews.corridorCopy().id()))
        .singleElement()
        .satisfies(r -> assertThat(r.article().text()).isNull());
  }

  @Test
  void ofAWithdrawnArticleNothingIsShownThatItSaidBefore() {
    HttpResponse<String> answer =
        portal.get(RunningPortal.page(SampleNews.withdrawn()) + "/revisions");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body())
        .contains("what it said before is not shown")
        .doesNotContain("Battery recall notice", "Batteries of the ferry");
    assertThat(
            portal.get("/api" + RunningPortal.page(SampleNews.withdrawn()) + "/revisions").body())
        .doesNotContain("Batteries of the ferry");
  }

  @Test
  void aHostileRevisionIsTextAndNothingElse() {
    assertThat(portal.page(RunningPortal.page(SampleNews.hostile()) + "/revisions"))
        .contains("alert(18)")
        .doesNotContain("<script>", "<b>", "\u202E");
  }

  @Test
  void whereThereIsNothingToCompareThatIsSaid() {
    assertThat(portal.page(RunningPortal.page(SampleNews.chips()) + "/revisions"))
        .contains("has not changed this article");
    assertThat(portal.get("/articles/0000000000000000/revisions").statusCode()).isEqualTo(404);
  }

  @Test
  void programsGetTheTextsOfAllRevisions() {
    JsonNode revisions = Json.read(portal.get("/api" + DRONES).body(), JsonNode.class);

    assertThat(revisions.findValuesAsText("revision")).containsExactly("3", "2", "1");
    assertThat(revisions.at("/1/text").asText()).contains("Ten operators may fly");
    assertThat(revisions.get(0).has("superseded_at")).isFalse();
  }
}
