package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.identity.Candidates.at;
import static org.harbourwire.ingest.identity.Candidates.gone;
import static org.harbourwire.ingest.identity.Candidates.later;
import static org.harbourwire.ingest.identity.Candidates.readFor;

import java.nio.file.Path;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.fetch.Candidate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One article that is read in several places, never quite in the same words.
class LooksTest {
  private static final String DESK = "https://a.example/news/one";
  private static final String PHONE = "https://a.example/touch?id=one";
  private static final String TEXT = "They carry parcels.";
  private static final String EDITED = "They carry blood samples.";

  @AutoClose private final DrivenIdentity identity;

  LooksTest(@TempDir Path state) {
    identity = new DrivenIdentity(state);
  }

  @Test
  void otherWordsAtAnotherAddressAreNoEdit() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, phone(TEXT + " By Ann Ho")));
    identity.offer(later(3, desk(TEXT)));
    identity.offer(later(4, phone(TEXT + " By Ann Ho")));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void norAreThoseThatAnotherSourcesRulesRead() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, readFor("b", desk(TEXT + " Share"))));
    identity.offer(later(3, desk(TEXT)));
    identity.offer(later(4, readFor("b", desk(TEXT + " Share"))));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void anEditThatShowsEverywhereIsOne() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, phone(TEXT + " By Ann Ho")));
    identity.offer(later(3, desk(EDITED)));
    identity.offer(later(4, phone(EDITED + " By Ann Ho")));
    identity.offer(later(5, desk(EDITED)));

    assertThat(identity.outcomes())
        .containsExactly("new", "unchanged", "revised", "unchanged", "unchanged");
  }

  @Test
  void anEditThatShowsAtTheOtherAddressOnlyIsOneToo() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, phone(TEXT + " By Ann Ho")));
    identity.offer(later(3, phone(EDITED + " By Ann Ho")));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "revised");
    assertThat(last().text()).isEqualTo(EDITED + " By Ann Ho");
  }

  @Test
  void theTextOfTheCanonicalAddressTakesTheOthersPlace() {
    identity.offer(later(1, phone(TEXT + " By Ann Ho")));
    identity.offer(later(2, desk(TEXT)));
    identity.offer(later(3, phone(TEXT + " By Ann Ho")));

    assertThat(identity.outcomes()).containsExactly("new", "revised", "unchanged");
  }

  @Test
  void whatWasFetchedEarlierAndComesLaterUndoesNothing() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(3, desk(EDITED)));
    identity.offer(later(2, desk(TEXT)));
    identity.offer(later(2, gone(DESK)));
    identity.offer(later(2, phone(TEXT)));

    assertThat(identity.outcomes())
        .containsExactly("new", "revised", "outdated", "outdated", "unchanged");
    assertThat(last().text()).isEqualTo(EDITED);
  }

  @Test
  void aDeadByRoadWithdrawsNothing() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, phone(TEXT)));
    identity.offer(later(3, gone(PHONE)));
    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "gone-here");

    identity.offer(later(4, gone(DESK)));
    assertThat(last().status()).isEqualTo(ArticleStatus.WITHDRAWN);
  }

  @Test
  void anArticleThatMovedLivesOnWhenItsOldAddressDies() {
    String moved = "https://a.example/archive/one";
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, at(DESK, moved, moved, "Drones", TEXT)));
    identity.offer(later(3, at(moved, moved, moved, "Drones", TEXT)));
    identity.offer(later(4, gone(DESK)));
    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged", "gone-here");

    identity.offer(later(5, gone(moved)));
    assertThat(last().status()).isEqualTo(ArticleStatus.WITHDRAWN);
  }

  @Test
  void whatIsStillReadElsewhereIsBroughtBack() {
    identity.offer(later(1, phone(TEXT)));
    identity.offer(later(2, desk(TEXT)));
    identity.offer(later(3, gone(DESK)));
    identity.offer(later(4, phone(TEXT)));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "withdrawn", "revised");
    assertThat(last().status()).isEqualTo(ArticleStatus.LIVE);
  }

  private Article last() {
    return identity.articles.readValuesToList().getLast();
  }

  private static Candidate desk(String text) {
    return at(DESK, DESK, DESK, "Drones", text);
  }

  private static Candidate phone(String text) {
    return at(PHONE, PHONE, DESK, "Drones", text);
  }
}
