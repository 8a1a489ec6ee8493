package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;

/// The time line of a story.
class StoryPageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void itsArticlesAreListedInTheOrderOfTimeWithWhatTheyAreInIt() {
    String page = portal.page("/stories/" + SampleNews.CORRIDOR);

    assertThat(page)
        .contains("3 articles from 3 sources, the oldest first.")
        .contains("first report", "translation of another report", "copy of an earlier report")
        .contains("First seen <time datetime=\"2026-11-22T01:31:30Z\">22 Nov 2026, 09:31</time>")
        .contains("href=\"/?story=story-corridor\"");
    assertThat(page.lastIndexOf(SampleNews.drones().title()))
        .isBetween(0, page.indexOf(SampleNews.economy().title()));
    assertThat(page.indexOf(SampleNews.economy().title()))
        .isLessThan(page.indexOf(SampleNews.corridorCopy().title()));
  }

  @Test
  void anArticleLeadsToItsStory() {
    assertThat(portal.page(RunningPortal.page(SampleNews.drones())))
        .contains("href=\"/stories/story-corridor\"");
    assertThat(portal.page(RunningPortal.page(SampleNews.chips()))).doesNotContain("/stories/");
  }

  @Test
  void anArticleWhoseStoryHasNoSoundIdLeadsToNone() {
    assertThat(portal.page(RunningPortal.page(SampleNews.hostile()))).doesNotContain("/stories/");
    assertThat(portal.page("/")).doesNotContain("alert(17)");
  }

  @Test
  void aStoryIsToBeHadAsJson() {
    JsonNode story =
        Json.read(portal.get("/api/stories/" + SampleNews.CORRIDOR).body(), JsonNode.class);

    assertThat(story.path("total").asInt()).isEqualTo(3);
    assertThat(story.findValuesAsText("relation")).containsExactly("first", "translation", "copy");
  }

  @Test
  void whatIsNoStoryIsNotThere() {
    assertThat(portal.get("/stories/none").statusCode()).isEqualTo(404);
    assertThat(portal.get("/stories/%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    assertThat(portal.get("/api/stories/none").body()).contains("There is no story with this id.");
  }
}
