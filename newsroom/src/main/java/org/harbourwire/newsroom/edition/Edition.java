package org.harbourwire.newsroom.edition;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.harbourwire.newsroom.desk.PublishedArticle;
import org.harbourwire.newsroom.site.Site;

/// What a site has to list at this moment.
///
/// @param site whose articles
/// @param base address of its host, with a slash at the end
/// @param articles live ones, newest first
/// @param changedAt when something last changed
public record Edition(Site site, URI base, List<PublishedArticle> articles, Instant changedAt) {

  /// Copies the list.
  public Edition {
    articles = List.copyOf(articles);
  }

  /// The full address of an article.
  public String link(PublishedArticle article) {
    return base.resolve(site.pathOf(article.id())).toString();
  }

  /// The full address of the list itself.
  public String self() {
    return base.resolve(site.listPath()).toString();
  }
}
