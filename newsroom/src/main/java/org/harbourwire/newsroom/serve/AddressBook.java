package org.harbourwire.newsroom.serve;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.newsroom.article.SampleArticle;
import org.harbourwire.newsroom.site.Site;

/// Where each site is, once it is bound.
public final class AddressBook {
  private final List<Site> sites;
  private final Map<String, URI> bases = new ConcurrentHashMap<>();

  /// @param sites all of them, bound or not
  public AddressBook(List<Site> sites) {
    this.sites = List.copyOf(sites);
  }

  /// The address of a site's host, with a slash at the end.
  ///
  /// @throws IllegalArgumentException if no such site is bound
  public URI base(String siteId) {
    URI base = bases.get(siteId);
    if (base == null) {
      throw new IllegalArgumentException("no site " + siteId + " is bound");
    }
    return base;
  }

  /// The address of an article.
  public URI of(SampleArticle article) {
    return base(article.site()).resolve(site(article.site()).pathOf(article.id()));
  }

  /// The site of that id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Site site(String id) {
    return sites.stream()
        .filter(site -> site.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no site " + id));
  }

  /// Ids of all sites of one publisher.
  List<String> sitesOf(String publisher) {
    return sites.stream().filter(s -> s.publisher().equals(publisher)).map(Site::id).toList();
  }

  void bound(String siteId, URI base) {
    bases.put(siteId, base);
  }
}
