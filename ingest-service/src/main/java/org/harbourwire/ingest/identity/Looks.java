package org.harbourwire.ingest.identity;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.fetch.Candidate;

/// What the addresses of one article last said.
///
/// One article is read at several addresses (desktop and mobile, with and without a redirect) and
/// for several sources, never quite in the same words: an edit is told by what the same address
/// said to the same source before.
///
/// @param all the latest first
record Looks(List<Look> all) {
  /// Nobody has looked.
  static final Looks NONE = new Looks(List.of());

  private static final int MOST = 16;

  Looks {
    all = List.copyOf(all);
  }

  /// Whether the address has been asked since `candidate` was fetched.
  boolean isOutdated(Candidate candidate) {
    return at(candidate).anyMatch(look -> look.at().isAfter(candidate.fetchedAt()));
  }

  /// Whether `candidate` shows another text than `article` because its publisher has edited it.
  ///
  /// The first look at another address of the article shows no edit, unless it is the canonical
  /// one; what the article was revised for since the last look at this address is not edited again.
  ///
  /// @param hash of the candidate's title and text
  boolean isEdit(Candidate candidate, String hash, Article article) {
    if (hash.equals(article.contentHash())) {
      return false;
    }
    Optional<Look> last =
        at(candidate)
            .filter(look -> look.source().equals(candidate.source().id()))
            .filter(look -> !look.isGone())
            .findFirst();
    if (last.isPresent()) {
      boolean known = article.fetchedAt().isAfter(last.get().at());
      return !known && !hash.equals(last.get().hash());
    }
    return at(candidate).allMatch(Look::isGone)
        && address(candidate).equals(key(article.canonicalUrl()));
  }

  /// Whether the article is still to be had although the address of `candidate` says that it is
  /// gone: at another one, that is not just an earlier glance at what is gone from its own address.
  boolean isElsewhere(Candidate gone, Article article) {
    String address = address(gone);
    List<Look> others =
        all.stream().filter(look -> !look.address().equals(address) && !look.isGone()).toList();
    boolean own =
        Stream.of(article.url(), article.canonicalUrl()).map(Looks::key).anyMatch(address::equals);
    var had = at(gone).map(Look::at).findFirst().orElse(article.fetchedAt());
    Predicate<Look> since = look -> look.at().isAfter(had);
    return own ? others.stream().anyMatch(since) : !others.isEmpty();
  }

  /// With what `candidate` says.
  ///
  /// @param hash of its title and text; ignored when it is gone
  Looks with(Candidate candidate, String hash) {
    Look look =
        new Look(
            address(candidate),
            candidate.source().id(),
            candidate.fetchedAt(),
            candidate.gone() ? null : hash);
    // Gone is gone for every source; a text is only what it was read as for one.
    Predicate<Look> same =
        other ->
            other.address().equals(look.address())
                && (look.isGone() || other.source().equals(look.source()));
    return new Looks(
        Stream.concat(Stream.of(look), all.stream().filter(same.negate()))
            .sorted(Comparator.comparing(Look::at).reversed())
            .limit(MOST)
            .toList());
  }

  private Stream<Look> at(Candidate candidate) {
    String address = address(candidate);
    return all.stream().filter(look -> look.address().equals(address));
  }

  private static String address(Candidate candidate) {
    return key(candidate.requestedUrl());
  }

  private static String key(String address) {
    return AddressKey.of(URI.create(address));
  }
}
