package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.identity.Candidates.at;
import static org.harbourwire.ingest.identity.Candidates.gone;
import static org.harbourwire.ingest.identity.Candidates.inItsWords;
import static org.harbourwire.ingest.identity.Candidates.later;
import static org.harbourwire.ingest.identity.Candidates.readFor;
import static org.harbourwire.ingest.identity.Candidates.whereOthersRead;

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
    identity.offer(later(2, byRules(TEXT)));
    identity.offer(later(3, desk(TEXT)));
    identity.offer(later(4, byRules(TEXT)));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void anEditIsToldByWhoeverHasItFirstAlsoAtItsFirstLook() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, readFor("b", desk(EDITED))));
    identity.offer(later(3, byRules(EDITED)));
    identity.offer(later(4, desk(EDITED)));

    assertThat(identity.outcomes()).containsExactly("new", "revised", "unchanged", "unchanged");
  }

  @Test
  void furtherEditsAreToldByThoseWhoMissedTheOnesBefore() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, readFor("b", desk(TEXT))));
    identity.offer(later(3, desk(EDITED)));
    identity.offer(later(4, readFor("b", desk(EDITED + " Twice"))));
    identity.offer(later(5, byRules(TEXT)));

    assertThat(identity.outcomes())
        .containsExactly("new", "unchanged", "revised", "revised", "revised");
  }

  @Test
  void whatRulesCutChangesNothing() {
    identity.offer(later(1, byRules(TEXT)));
    identity.offer(later(2, whereOthersRead(TEXT + " 7 shares", byRules(TEXT))));
    identity.offer(later(3, whereOthersRead(TEXT + " 8 shares", byRules(TEXT))));
    identity.offer(later(4, byRules(EDITED)));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged", "revised");
  }

  @Test
  void anEditThatIsUndoneAfterAnotherSourceSawItIsUndone() {
    identity.offer(later(1, byRules(TEXT)));
    identity.offer(later(2, desk(EDITED)));
    identity.offer(later(3, byRules(TEXT)));

    assertThat(identity.outcomes()).containsExactly("new", "revised", "revised");
    assertThat(last().text()).isEqualTo(TEXT + " Share");
  }

  @Test
  void ofAPageThatManyListEachEditIsTold() {
    for (int round = 0; round < 3; round++) {
      for (int source = 0; source < 100; source++) {
        String text = TEXT + round;
        Candidate read =
            source % 2 == 0 ? desk(text) : whereOthersRead(text, desk(text + " " + source));
        identity.offer(later(round * 100 + source, readFor("s" + source, read)));
      }
    }

    assertThat(identity.articles.readValuesToList()).hasSize(3);
    assertThat(identity.looks("a.example/news/one").looks()).hasSize(1);
    assertThat(identity.looks("a.example/news/one").readings())
        .hasSizeLessThanOrEqualTo(Glances.MOST);
  }

  @Test
  void ofMorePagesThanAreRememberedTheFirstTellTheEdits() {
    int pages = 2 * Glances.MOST;
    for (int round = 0; round < 3; round++) {
      for (int page = 0; page < pages; page++) {
        String address = DESK + "?section=" + page;
        Candidate read = at(address, address, DESK, "Drones", TEXT + round + page);
        identity.offer(later(round * pages + page, read));
      }
    }

    assertThat(identity.articles.readValuesToList()).hasSize(3);
  }

  @Test
  void wordsOfASourceGiveWayToThePageAndNeverTakeItsPlace() {
    identity.offer(later(1, inItsWords(desk("A teaser."))));
    identity.offer(later(2, inItsWords(readFor("b", desk("Another one.")))));
    identity.offer(later(3, inItsWords(desk("A teaser that was edited."))));
    identity.offer(later(4, readFor("c", desk(TEXT))));
    identity.offer(later(5, inItsWords(desk("A teaser that was edited again."))));

    assertThat(identity.outcomes())
        .containsExactly("new", "unchanged", "revised", "revised", "unchanged");
    assertThat(last().text()).isEqualTo(TEXT);
  }

  @Test
  void whatWasFetchedBeforeTheArticleTakesNoPlaceAndWithdrawsNothing() {
    identity.offer(later(3, phone(EDITED)));
    identity.offer(later(2, desk(TEXT)));
    identity.offer(later(1, gone(DESK)));
    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "outdated");

    identity.offer(later(5, gone(PHONE)));
    identity.offer(later(6, gone(DESK)));
    identity.offer(later(4, desk(TEXT)));
    assertThat(last().status()).isEqualTo(ArticleStatus.WITHDRAWN);
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
  void aPageThatIsLateTellsNoEditAnew() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, phone(TEXT + " By Ann Ho")));
    identity.offer(later(3, desk(EDITED)));
    identity.offer(later(4, phone(TEXT + " By Ann Ho")));
    identity.offer(later(5, phone(EDITED + " By Ann Ho")));

    assertThat(identity.outcomes())
        .containsExactly("new", "unchanged", "revised", "unchanged", "unchanged");
  }

  @Test
  void editsOfWhatWasBroughtBackAreTold() {
    identity.offer(later(1, desk(TEXT)));
    identity.offer(later(2, gone(DESK)));
    identity.offer(later(3, desk(TEXT)));
    identity.offer(later(4, desk(EDITED)));

    assertThat(identity.outcomes()).containsExactly("new", "withdrawn", "revised", "revised");
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

  /// As the rules of a source read the desktop's page, which says `text`.
  private static Candidate byRules(String text) {
    return whereOthersRead(text, readFor("rules", desk(text + " Share")));
  }

  private static Candidate phone(String text) {
    return at(PHONE, PHONE, DESK, "Drones", text);
  }
}
