package org.harbourwire.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.enrich.Enricher;
import org.junit.jupiter.api.Test;

/// What a reader of a list of articles is shown of one.
class SummaryTest {
  private static final Enricher ENRICHER = Enricher.shipped();

  @Test
  void saysNothingTwiceAndNotTheHeadlineAgain() {
    String text =
        "Ferry pier gets a roof\nFerry pier gets a roof\nThe pier at Mui Wo was roofed on Monday."
            + " It took a year. The pier at Mui Wo was roofed on Monday.";
    assertThat(ENRICHER.enrich("Ferry pier gets a roof", text, null).summary())
        .isEqualTo("The pier at Mui Wo was roofed on Monday. It took a year.");
  }

  @Test
  void takesLinesWithoutAMarkOnlyWhereThereIsNothingElse() {
    assertThat(ENRICHER.enrich("Pier", "Opening hours of the pier", null).summary())
        .isEqualTo("Opening hours of the pier");
    assertThat(ENRICHER.enrich("碼頭", "碼頭開放時間及收費一覽表\n碼頭周一起重開，收費不變。", null).summary())
        .isEqualTo("碼頭周一起重開，收費不變。");
  }

  @Test
  void keyPhrasesHoldWholeNamesAndEndInNoLink() {
    Enrichment e =
        ENRICHER.enrich(
            "Top Talent list of universities lengthened",
            "Graduates of thirteen more universities may come here under the Top Talent Pass"
                + " Scheme, the Labour and Welfare Bureau said.",
            null);
    List<String> phrases = e.keyPhrases();
    assertThat(phrases).contains("Top Talent Pass Scheme").doesNotContain("Top Talent");
    assertThat(phrases).noneMatch(phrase -> phrase.endsWith(" of"));
  }
}
