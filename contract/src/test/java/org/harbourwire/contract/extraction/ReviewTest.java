package org.harbourwire.contract.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;

class ReviewTest {
  @Test
  void aSourceThatAllowsHeadlinesOnlyTellsNoWordOfItsPages() {
    Review review =
        new Review(
            "page",
            List.of(Piece.cut("links", "Older trams", 11)),
            0,
            List.of(),
            List.of(),
            List.of(
                new Finding("title", "heading"),
                new Finding("image_text", "meta", "The vessel at its pier")));

    assertThat(Json.write(review)).contains("Older trams", "The vessel");
    assertThat(Json.write(review.withoutText()))
        .contains("links", "image_text")
        .doesNotContain("trams", "vessel");
  }
}
