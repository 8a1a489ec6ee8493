package org.harbourwire.ingest.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;

/// The sources that ever listed one article.
///
/// A page that links to an article does not make its text free: whoever lists it, the strictest
/// usage of all of them counts. It is the article of the source on whose site it stands, else of
/// the one that listed it first.
///
/// @param all in the order in which they first listed it
record Claims(List<Claim> all) {
  /// Nobody lists it.
  static final Claims NONE = new Claims(List.of());

  Claims {
    all = List.copyOf(all);
  }

  /// With the source of `candidate` as it is configured now, unless a later one has told of it.
  Claims with(Candidate candidate) {
    Claim claim = new Claim(candidate.source(), candidate.ownSite(), candidate.fetchedAt());
    if (all.stream().noneMatch(c -> isOfSame(c, claim))) {
      return new Claims(Stream.concat(all.stream(), Stream.of(claim)).toList());
    }
    return new Claims(
        all.stream()
            .map(c -> isOfSame(c, claim) && !c.at().isAfter(claim.at()) ? claim : c)
            .toList());
  }

  private static boolean isOfSame(Claim a, Claim b) {
    return a.source().id().equals(b.source().id());
  }

  /// The article's source, under the usage that all of them allow.
  ///
  /// @throws java.util.NoSuchElementException when nobody lists it
  SourceRef source() {
    SourceRef s = all.stream().filter(Claim::ownSite).findFirst().orElse(all.getFirst()).source();
    Usage strictest =
        all.stream().map(c -> c.source().usage()).max(Comparator.naturalOrder()).orElseThrow();
    return new SourceRef(s.id(), s.name(), s.kind(), s.publisher(), strictest);
  }
}
