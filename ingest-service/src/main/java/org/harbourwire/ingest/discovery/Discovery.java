package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.source.SourceType;

/// Proposes what to poll of a site: the feeds and sitemaps that its page, its robots.txt or custom
/// name, and its page as a list. Each proposal was fetched and read; what does not answer or lists
/// nothing is left out.
public final class Discovery {
  private final SiteAccess access;
  private final Clock clock;

  /// @param access how documents are had, politely
  /// @param clock tells which dates lie too far ahead
  public Discovery(SiteAccess access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /// What was found.
  ///
  /// @param proposals the best first
  /// @param trouble why the first of the addresses that are not to be had is not, in words
  public record Found(List<Proposal> proposals, Optional<String> trouble) {
    public Found {
      proposals = List.copyOf(proposals);
    }
  }

  /// What there is to poll at and around `site`. Of an address that answers no more, such as that
  /// of a feed that moved, the front page of its host is looked at.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  public Found of(URI site) throws InterruptedException {
    Survey survey = new Survey(access, clock);
    survey.page(site);
    URI front = site.resolve("/");
    if (survey.found().noneMatch(p -> p.type() == SourceType.FEED)) {
      survey.page(front);
    }
    Stream<URI> sitemaps = access.sitemaps(front).stream();
    for (Lead lead :
        Stream.concat(
                sitemaps.map(map -> new Lead(map, SourceType.SITEMAP)), Lead.usual(site).stream())
            .toList()) {
      survey.follow(lead);
    }
    return new Found(Ranking.ranked(survey.found().toList()), survey.trouble());
  }
}
