package org.harbourwire.ingest.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.ingest.site.PlainAddress;

/// What the pages of one article last said, and what single sources made of it: tells edits from
/// differing readings, see the package.
///
/// @param looks one of each page
/// @param readings one of each source and page where the source reads otherwise
record Looks(List<Look> looks, List<Reading> readings) {
  /// Nobody has looked.
  static final Looks NONE = new Looks(List.of(), List.of());

  Looks {
    looks = List.copyOf(looks);
    readings = List.copyOf(readings);
  }

  /// Whether the page has been asked since `candidate` was fetched.
  boolean isOutdated(Candidate candidate) {
    String page = page(candidate.requestedUrl());
    return all().anyMatch(g -> g.page().equals(page) && g.at().isAfter(candidate.fetchedAt()));
  }

  /// Whether `candidate` shows another text than `article` because its publisher has edited it.
  ///
  /// @param hash of the candidate's title and text
  boolean isEdit(Candidate candidate, String hash, Article article) {
    if (hash.equals(article.contentHash()) || article.fetchedAt().isAfter(candidate.fetchedAt())) {
      return false;
    }
    String page = page(candidate.requestedUrl());
    if (candidate.pageHash() == null) {
      return isNeverHad()
          && own(page, candidate)
              .filter(r -> !r.hash().equals(hash) && isCurrent(r, article))
              .isPresent();
    }
    return last(page)
        .map(last -> isCurrent(last, article) && isChanged(last, candidate, hash))
        .orElseGet(() -> isNeverHad() || page.equals(page(article.canonicalUrl())));
  }

  /// Whether the page says another thing, and not only where the rules of the source cut it.
  private boolean isChanged(Look last, Candidate candidate, String hash) {
    return !Objects.equals(candidate.pageHash(), last.hash())
        && own(last.page(), candidate)
            .filter(
                r -> r.hash().equals(hash) && !Objects.equals(candidate.pageHash(), r.pageHash()))
            .isEmpty();
  }

  /// Whether nothing was told since `glance` first said what it says. A revision that another page
  /// gave rise to since then may be what shows here now; if it is not, that other page, which is
  /// current itself, shows it too when it is asked next.
  private static boolean isCurrent(Glance glance, Article article) {
    return !article.fetchedAt().isAfter(glance.since());
  }

  /// Whether sources have told of the article, and no page.
  private boolean isNeverHad() {
    return looks.stream().allMatch(look -> look.hash() == null);
  }

  /// Whether the article is still to be had although the page of `candidate` says that it is gone:
  /// at another one, that is not just an earlier glance at what is gone from its own page.
  boolean isElsewhere(Candidate gone, Article article) {
    String page = page(gone.requestedUrl());
    List<Instant> others =
        all().filter(g -> g.found() && !g.page().equals(page)).map(Glance::at).toList();
    boolean own =
        Stream.of(article.url(), article.canonicalUrl()).map(Looks::page).anyMatch(page::equals);
    Instant had =
        all()
            .filter(g -> g.page().equals(page))
            .map(Glance::at)
            .max(Comparator.naturalOrder())
            .orElse(article.fetchedAt());
    return own
        ? others.stream().anyMatch(at -> at.isAfter(had) || at.isAfter(gone.fetchedAt()))
        : !others.isEmpty();
  }

  /// With what `candidate` says.
  ///
  /// @param hash of its title and text; ignored when it is gone
  /// @param told whether it gave rise to a revision: then its page tells the next one too
  Looks with(Candidate candidate, String hash, boolean told) {
    String page = page(candidate.requestedUrl());
    Instant at = candidate.fetchedAt();
    String pageHash = candidate.pageHash();
    Optional<Look> last = last(page);
    if (candidate.gone()) {
      Look look =
          new Look(
              page, at, last.map(Look::since).orElse(at), true, last.map(Look::hash).orElse(null));
      Predicate<Glance> here = g -> g.page().equals(page);
      return new Looks(
          Glances.with(looks, look, here), readings.stream().filter(here.negate()).toList());
    }
    Instant since =
        last.filter(l -> !told && !isChanged(l, candidate, hash)).map(Look::since).orElse(at);
    List<Look> now =
        pageHash == null
            ? looks
            : Glances.with(
                looks, new Look(page, at, since, false, pageHash), l -> l.page().equals(page));
    return new Looks(now, readingsWith(page, candidate, hash, told));
  }

  /// Who reads what everybody reads needs none of its own.
  private List<Reading> readingsWith(String page, Candidate candidate, String hash, boolean told) {
    Predicate<Reading> own = r -> isOf(r, page, candidate);
    if (hash.equals(candidate.pageHash())) {
      return readings.stream().filter(own.negate()).toList();
    }
    Instant at = candidate.fetchedAt();
    Instant since =
        own(page, candidate)
            .filter(r -> !told && r.hash().equals(hash))
            .map(Reading::since)
            .orElse(at);
    String source = candidate.source().id();
    return Glances.with(
        readings, new Reading(page, source, at, since, hash, candidate.pageHash()), own);
  }

  private Optional<Look> last(String page) {
    return looks.stream().filter(l -> l.page().equals(page) && l.hash() != null).findFirst();
  }

  private Optional<Reading> own(String page, Candidate candidate) {
    return readings.stream().filter(r -> isOf(r, page, candidate)).findFirst();
  }

  private Stream<Glance> all() {
    return Stream.concat(looks.stream(), readings.stream());
  }

  private static boolean isOf(Reading reading, String page, Candidate candidate) {
    return reading.page().equals(page) && reading.source().equals(candidate.source().id());
  }

  private static String page(String address) {
    return PlainAddress.ofPage(URI.create(address));
  }
}
