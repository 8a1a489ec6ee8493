package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.identity.Candidates.at;
import static org.harbourwire.ingest.identity.Candidates.gone;

import java.nio.file.Path;
import java.util.List;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One article under several addresses.
class AddressesTest {
  private static final String ONE = "https://a.example/one";
  private static final String TWO = "https://a.example/two";
  private static final String THREE = "https://a.example/three";

  @AutoClose private final DrivenIdentity identity;

  AddressesTest(@TempDir Path state) {
    identity = new DrivenIdentity(state);
  }

  @Test
  void twoAddressesThatNameTheSameCanonicalOneAreOneArticle() {
    identity.offer(at(ONE, ONE, THREE, "Drones", "They carry parcels."));
    identity.offer(at(TWO, TWO, THREE, "Drones", "They carry parcels."));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void aCanonicalAddressFoundLaterLeadsToTheSameArticle() {
    identity.offer(at(ONE, ONE, ONE, "Drones", "They carry parcels."));
    identity.offer(at(ONE, ONE, TWO, "Drones", "They carry blood samples."));
    identity.offer(at(TWO, TWO, TWO, "Drones", "They carry medicine."));

    List<Article> written = identity.articles.readValuesToList();
    assertThat(written).extracting(Article::revision).containsExactly(1, 2, 3);
    assertThat(written).extracting(Article::id).containsOnly(written.getFirst().id());
  }

  @Test
  void aRedirectFoundLaterLeadsToTheSameArticle() {
    identity.offer(at(ONE, ONE, ONE, "Drones", "They carry parcels."));
    identity.offer(at(ONE, TWO, THREE, "Drones", "They carry blood samples."));
    identity.offer(at(THREE, THREE, THREE, "Drones", "They carry blood samples."));

    assertThat(identity.outcomes()).containsExactly("new", "revised", "unchanged");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void aPageThatIsGoneWithdrawsWhatItsAddressLedTo() {
    identity.offer(at(ONE, TWO, THREE, "Drones", "They carry parcels."));
    identity.offer(gone(ONE));

    assertThat(identity.articles.readValuesToList().getLast().status())
        .isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(identity.outcomes()).containsExactly("new", "withdrawn");
  }

  @Test
  void articlesThatAreTwoAlreadyStayTwo() {
    identity.offer(at(ONE, ONE, ONE, "Drones", "They carry parcels."));
    identity.offer(at(TWO, TWO, TWO, "Ferries", "They carry people."));
    identity.offer(at(ONE, ONE, TWO, "Drones", "They carry parcels."));
    identity.offer(at(TWO, TWO, TWO, "Ferries", "They carry people."));

    assertThat(identity.outcomes()).containsExactly("new", "new", "unchanged", "unchanged");
    assertThat(ids()).hasSize(2);
  }

  @Test
  void addressesThatNameEachOtherEndSomewhere() {
    identity.offer(at(ONE, ONE, TWO, "Drones", "They carry parcels."));
    identity.offer(at(TWO, TWO, ONE, "Drones", "They carry parcels."));
    identity.offer(at(THREE, ONE, TWO, "Drones", "They carry parcels."));

    assertThat(identity.outcomes()).containsExactly("new", "unchanged", "unchanged");
  }

  private List<String> ids() {
    return identity.articles.readValuesToList().stream().map(Article::id).distinct().toList();
  }
}
