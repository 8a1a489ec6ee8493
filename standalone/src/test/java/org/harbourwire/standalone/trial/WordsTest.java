package org.harbourwire.standalone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Messages;
import org.junit.jupiter.api.Test;

/// What extraction says in one word, the portal says in a reader's.
class WordsTest {
  private final Messages portal = Messages.in(InterfaceLanguage.ENGLISH);

  @Test
  void thePortalHasWordsForEveryReason() {
    assertThat(CutReason.values())
        .allSatisfy(r -> assertThat(portal.keys()).contains("cut." + r.wireName()));
  }

  @Test
  void thePortalHasWordsForEveryPlace() {
    assertThat(Place.values())
        .allSatisfy(p -> assertThat(portal.keys()).contains("place." + p.wireName()));
  }
}
