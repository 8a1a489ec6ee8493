package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.contract.source.Usage.FULL_TEXT_INTERNAL;
import static org.harbourwire.contract.source.Usage.HEADLINE_LINK_ONLY;
import static org.harbourwire.ingest.identity.Candidates.ADDRESS;
import static org.harbourwire.ingest.identity.Candidates.gone;
import static org.harbourwire.ingest.identity.Candidates.inItsWords;
import static org.harbourwire.ingest.identity.Candidates.later;
import static org.harbourwire.ingest.identity.Candidates.readFor;
import static org.harbourwire.ingest.identity.Candidates.readForItsOwn;
import static org.harbourwire.ingest.identity.Candidates.saying;

import java.nio.file.Path;
import java.util.List;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.source.Usage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One article that several sources list.
class ClaimsTest {
  private static final String TEXT = "They carry parcels.";
  private static final String EDITED = "They carry blood samples.";

  @AutoClose private final DrivenIdentity identity;

  ClaimsTest(@TempDir Path state) {
    identity = new DrivenIdentity(state);
  }

  @Test
  void whoLinksToAPaperDoesNotMakeItsTextFree() {
    identity.offer(later(1, byLink(TEXT)));
    identity.offer(later(2, byPaper(TEXT)));
    identity.offer(later(3, byLink(EDITED)));

    List<Article> written = identity.articles.readValuesToList();
    assertThat(written).extracting(a -> a.source().id()).containsExactly("links", "paper", "paper");
    assertThat(written)
        .extracting(a -> a.source().usage())
        .containsExactly(FULL_TEXT_INTERNAL, HEADLINE_LINK_ONLY, HEADLINE_LINK_ONLY);
    assertThat(written)
        .extracting(Article::revisionCause)
        .containsExactly(
            RevisionCause.PUBLISHER, RevisionCause.REPROCESSED, RevisionCause.PUBLISHER);
  }

  @Test
  void nobodyWhoListsItLaterMakesItFreerAgain() {
    identity.offer(later(1, byPaper(TEXT)));
    identity.offer(later(2, byLink(TEXT)));
    identity.offer(later(3, byLink(EDITED)));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "revised");
    assertThat(last().source())
        .returns("paper", s -> s.id())
        .returns(HEADLINE_LINK_ONLY, s -> s.usage());
  }

  @Test
  void theSourceOfTheArticlesOwnSiteIsItsSourceUnderTheStrictestUsage() {
    identity.offer(later(1, readFor("links", saying("Drones", TEXT, HEADLINE_LINK_ONLY))));
    identity.offer(later(2, paper(TEXT, FULL_TEXT_INTERNAL)));

    assertThat(last().source())
        .returns("paper", s -> s.id())
        .returns(HEADLINE_LINK_ONLY, s -> s.usage());
  }

  @Test
  void ofSourcesThatOnlyLinkToItTheFirstStays() {
    identity.offer(later(1, byLink(TEXT)));
    identity.offer(later(2, readFor("more-links", saying("Drones", TEXT))));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged");
    assertThat(last().source().id()).isEqualTo("links");
  }

  @Test
  void whatAStricterSourceReadsOrItsFeedSaysDoesNotTakeTheTextsPlace() {
    identity.offer(later(1, byLink(TEXT)));
    identity.offer(later(2, inItsWords(byPaper(""))));

    assertThat(last())
        .returns(2, Article::revision)
        .returns(TEXT, Article::text)
        .returns(HEADLINE_LINK_ONLY, a -> a.source().usage());
    assertThat(identity.extractions.readValuesToList().getLast().review()).isNull();
  }

  @Test
  void aStricterSourceCountsAlsoWhenItComesTooLate() {
    identity.offer(later(3, byLink(TEXT)));
    identity.offer(later(2, byPaper("They carry.")));

    assertThat(identity.outcomes()).containsExactly("new", "revised");
    assertThat(last())
        .returns(TEXT, Article::text)
        .returns(HEADLINE_LINK_ONLY, a -> a.source().usage());
  }

  @Test
  void whatASourceWasConfiguredBeforeUndoesNothing() {
    identity.offer(later(1, paper(TEXT, FULL_TEXT_INTERNAL)));
    identity.offer(later(3, paper(TEXT, HEADLINE_LINK_ONLY)));
    identity.offer(later(2, paper(TEXT, FULL_TEXT_INTERNAL)));

    assertThat(identity.outcomes()).containsExactly("new", "revised", "outdated");
  }

  @Test
  void whatWasWithdrawnComesBackUnderTheStrictestUsage() {
    identity.offer(later(1, byPaper(TEXT)));
    identity.offer(later(2, gone(ADDRESS)));
    identity.offer(later(3, byLink(TEXT)));

    assertThat(identity.outcomes()).containsExactly("new", "withdrawn", "revised");
    assertThat(last().source().usage()).isEqualTo(HEADLINE_LINK_ONLY);
  }

  private Article last() {
    return identity.articles.readValuesToList().getLast();
  }

  private static Candidate byLink(String text) {
    return readFor("links", saying("Drones", text));
  }

  private static Candidate byPaper(String text) {
    return paper(text, HEADLINE_LINK_ONLY);
  }

  private static Candidate paper(String text, Usage usage) {
    return readForItsOwn("paper", saying("Drones", text, usage));
  }
}
