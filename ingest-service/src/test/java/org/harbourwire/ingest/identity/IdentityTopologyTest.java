package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.identity.Candidates.ADDRESS;
import static org.harbourwire.ingest.identity.Candidates.gone;
import static org.harbourwire.ingest.identity.Candidates.saying;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTopologyTest {
  private static final String KEY = "a.example/news/1";

  @AutoClose private final DrivenIdentity identity;

  IdentityTopologyTest(@TempDir Path state) {
    identity = new DrivenIdentity(state);
  }

  @Test
  void aCandidateThatWasNotThereBeforeIsANewArticle() {
    identity.offer(saying("Drones", "They carry parcels."));

    Article article = identity.articles.readValue();
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.status()).isEqualTo(ArticleStatus.LIVE);
    assertThat(identity.outcomes()).containsExactly("new");
  }

  @Test
  void theSameTextAgainIsNothingNewHoweverItIsSpaced() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(saying("Drones ", "They  carry\n\nparcels."));

    assertThat(identity.articles.readValuesToList()).hasSize(1);
    assertThat(identity.outcomes()).containsExactly("new", "unchanged");
  }

  @Test
  void anEditIsTheNextRevisionUnderTheSameIdAndTheOldTextIsKept() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(saying("Drones", "They carry blood samples."));

    List<Article> written = identity.articles.readValuesToList();
    assertThat(written).extracting(Article::revision).containsExactly(1, 2);
    assertThat(written).extracting(Article::id).containsOnly(written.getFirst().id());
    assertThat(identity.revisions.readValue().text()).isEqualTo("They carry parcels.");
  }

  @Test
  void whatWasKeptAndCutIsWrittenWithEachRevisionAndForgottenWithTheArticle() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(saying("Drones", "They  carry parcels."));
    identity.offer(saying("Drones", "They carry blood samples."));
    identity.offer(gone(ADDRESS));

    String id = identity.articles.readValue().id();
    assertThat(identity.extractions.readValuesToList())
        .containsExactly(
            new Extraction(id, 1, Candidates.REVIEW),
            new Extraction(id, 2, Candidates.REVIEW),
            new Extraction(id, 3, null));
  }

  @Test
  void ofAHeadlineLinkOnlySourceWhatWasCutIsWrittenWithoutItsWords() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(saying("Drones", "They carry parcels.", Usage.HEADLINE_LINK_ONLY));

    Review review =
        Objects.requireNonNull(identity.extractions.readValuesToList().getLast().review());
    assertThat(review.pieces())
        .containsExactly(new Piece("links", null, 12, null), Piece.kept(0, 4));
  }

  @Test
  void aPageThatIsGoneWithdrawsItsArticleOnce() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(gone(ADDRESS));
    identity.offer(gone(ADDRESS));

    List<Article> written = identity.articles.readValuesToList();
    assertThat(written).hasSize(2);
    Article withdrawn = written.getLast();
    assertThat(withdrawn.status()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(withdrawn.revision()).isEqualTo(2);
    assertThat(withdrawn.text()).isNull();
    assertThat(withdrawn.title()).isEqualTo("Drones");
    assertThat(identity.outcomes()).containsExactly("new", "withdrawn", "unchanged");
  }

  @Test
  void aWithdrawnArticleThatComesBackIsLiveAgain() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(gone(ADDRESS));
    identity.offer(saying("Drones", "They carry parcels."));

    assertThat(identity.articles.readValuesToList().getLast())
        .returns(3, Article::revision)
        .returns(ArticleStatus.LIVE, Article::status);
  }

  @Test
  void aPageThatIsGoneAndNeverWasAnArticleIsOnlyDecidedOn() {
    identity.offer(gone(ADDRESS));

    assertThat(identity.articles.isEmpty()).isTrue();
    assertThat(identity.outcomes()).containsExactly("gone");
  }

  @Test
  void aRecordThatCannotBeReadIsADeadLetterAndTheNextOneGoesOn() {
    identity.candidates.pipeInput(KEY, "{half".getBytes(StandardCharsets.UTF_8));
    identity.candidates.pipeInput(KEY, (byte[]) null);
    identity.offer(saying("Drones", "They carry parcels."));

    assertThat(identity.deadLetters.readValuesToList())
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.stage()).isEqualTo(Stage.IDENTITY);
              assertThat(letter.reason()).isNotBlank();
            });
    assertThat(identity.articles.readValuesToList()).hasSize(1);
  }

  @Test
  void aCandidateThatLacksWhatEveryOneHasIsADeadLetterAndTheNextOneGoesOn() {
    byte[] headless =
        "{\"gone\":false,\"url\":\"https://a.example/1\"}".getBytes(StandardCharsets.UTF_8);
    identity.candidates.pipeInput(KEY, headless);
    identity.offer(saying("Drones", "They carry parcels."));

    assertThat(identity.deadLetters.readValue().value())
        .isEqualTo(Base64.getEncoder().encodeToString(headless));
    assertThat(identity.articles.readValuesToList()).hasSize(1);
  }

  @Test
  void aSourceThatMayBeUsedLessFromNowOnIsReprocessedAndAlertsNobody() {
    identity.offer(saying("Drones", "They carry parcels."));
    identity.offer(saying("Drones", "They carry parcels.", Usage.HEADLINE_LINK_ONLY));
    identity.offer(saying("Drones", "They carry ice.", Usage.HEADLINE_LINK_ONLY));

    List<Article> written = identity.articles.readValuesToList();
    assertThat(written)
        .extracting(Article::revisionCause)
        .containsExactly(
            RevisionCause.PUBLISHER, RevisionCause.REPROCESSED, RevisionCause.PUBLISHER);
    assertThat(written.subList(1, 3)).allMatch(a -> a.source().usage() == Usage.HEADLINE_LINK_ONLY);
  }

  @Test
  void anArticleCarriesItsIdAndRevisionAsIdempotencyKeyAndGoesOnWithTheTrace() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var headers = EventHeaders.of("t", "1");
    headers.remove(EventHeaders.TRACEPARENT);
    headers.add(EventHeaders.TRACEPARENT, trace.getBytes(StandardCharsets.UTF_8));
    Candidate candidate = saying("Drones", "They carry parcels.");
    identity.candidates.pipeInput(new TestRecord<>(KEY, Json.writeBytes(candidate), headers));

    var record = identity.articles.readRecord();
    assertThat(EventHeaders.text(record.headers(), EventHeaders.ID))
        .isEqualTo(record.value().id() + "/1");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT))
        .startsWith(trace.substring(0, 35))
        .isNotEqualTo(trace);
  }
}
