package org.harbourwire.ingest.health;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;

/// What a site offers in place of a list that is gone; asked politely, one request after another.
public interface Rediscovery {

  /// Where to look, in this order.
  enum Place {
    ANSWERED_PAGE("the page that is now at its address", SourceType.FEED),
    HOME_PAGE("the site's home page", SourceType.FEED),
    SITEMAPS("robots.txt and /sitemap.xml", SourceType.SITEMAP),
    SECTION("the page above its articles", SourceType.LISTING);

    private final String words;
    private final SourceType type;

    Place(String words, SourceType type) {
      this.words = words;
      this.type = type;
    }

    /// As a person calls it.
    public String words() {
      return words;
    }

    /// How a list that is found there lists its entries.
    public SourceType type() {
      return type;
    }
  }

  /// The addresses of lists that `place` names, best first.
  ///
  /// @param answered what is there now, if anything
  /// @param articles pages that it listed
  /// @throws InterruptedException when we are stopped
  List<URI> named(Place place, Optional<FetchedDocument> answered, List<String> articles)
      throws InterruptedException;

  /// Whether `address` is at the host that is looked over; others are their owners' to ask.
  boolean isHere(URI address);

  /// Whether `address` is under the registered name of the host that is looked over.
  boolean isOfPublisher(URI address);

  /// The list at `address`, which is here, if there is one.
  ///
  /// @throws InterruptedException when we are stopped
  Optional<PollAnswer.Listed> read(URI address, SourceType type) throws InterruptedException;
}
