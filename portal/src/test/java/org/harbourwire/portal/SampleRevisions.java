package org.harbourwire.portal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.store.document.Superseded;
import org.jspecify.annotations.Nullable;

/// What the sample news said before: an article that was revised twice, one of which only the
/// headline may be shown, a hostile one, and one that was withdrawn since.
final class SampleRevisions {
  private SampleRevisions() {}

  static List<Superseded> all() {
    EnrichedArticle drones = SampleNews.drones();
    String now = Objects.requireNonNull(drones.text());
    String second = now.replace("Twelve operators may fly", "Ten operators may fly");
    String first =
        second
            .replace("\n\nResidents of Stonecutters Point", "\n\nNobody was asked. Residents")
            .replace("nine.”", "eleven.”");
    return List.of(
        of(drones, 1, "Harbour drone corridor opens", first + "\n\nThis page will be updated."),
        of(drones, 2, drones.title(), second),
        of(SampleNews.corridorCopy(), 1, "Drones cleared to cross", "Words that nobody may see."),
        of(SampleNews.hostile(), 1, "<b>old</b>", "<script>alert(18)</script>\u202E old text"),
        of(SampleNews.withdrawn(), 1, "Battery recall notice", "Batteries of the ferry burn."));
  }

  private static Superseded of(
      EnrichedArticle now, int revision, String title, @Nullable String text) {
    Article article =
        new Article(
            now.id(),
            revision,
            RevisionCause.PUBLISHER,
            false,
            ArticleStatus.LIVE,
            now.url(),
            now.canonicalUrl(),
            now.source(),
            title,
            text,
            false,
            now.language(),
            now.authors(),
            now.publishedAt(),
            now.publishedPrecision(),
            null,
            now.firstSeenAt(),
            now.fetchedAt().minus(Duration.ofMinutes(60L - 10L * revision)),
            now.mediaType(),
            List.of(),
            List.of(),
            ArticleId.hash(title + text),
            false);
    return new Superseded(article, now.fetchedAt());
  }
}
