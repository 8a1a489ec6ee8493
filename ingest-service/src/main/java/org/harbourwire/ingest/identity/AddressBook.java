package org.harbourwire.ingest.identity;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.fetch.Candidate;

/// Which article an address leads to: of the addresses whose keys this partition owns.
///
/// An article is known by its final, its canonical and its requested address. The first of them
/// under which it was published is its key for ever; the others become aliases of that key, also
/// when they turn up later. An alias always names the key of an article that exists.
final class AddressBook {
  private final KeyValueStore<String, String> aliases;
  private final Predicate<String> isArticle;

  AddressBook(KeyValueStore<String, String> aliases, Predicate<String> isArticle) {
    this.aliases = aliases;
    this.isArticle = isArticle;
  }

  /// What to do with a candidate that has come to an address.
  sealed interface Step {
    /// The article is, or will be, the one of this key.
    record Here() implements Step {}

    /// The owner of `key` is to be asked.
    record Onward(String key, Route route) implements Step {}
  }

  /// The next step of `candidate`, which is at `here`.
  Step next(String here, Candidate candidate, Route route) {
    if (isArticle.test(here)) {
      return new Step.Here();
    }
    String known = aliases.get(here);
    if (known != null) {
      return new Step.Onward(known, route.byAlias(here));
    }
    Route longer = route.unknownAt(here);
    List<String> addresses = addresses(candidate);
    // Nobody knows any of them: the canonical one becomes the article's key.
    String next =
        addresses.stream()
            .filter(a -> !longer.unknown().contains(a))
            .findFirst()
            .orElse(addresses.getFirst());
    return next.equals(here) ? new Step.Here() : new Step.Onward(next, longer);
  }

  /// Addresses of `candidate` whose owners are yet to be told that they lead to `article`.
  static List<String> unregistered(Candidate candidate, String article, Route route) {
    return addresses(candidate).stream()
        .filter(a -> !a.equals(article) && !a.equals(route.alias()))
        .toList();
  }

  /// Takes note that `address` leads to `article`, unless it leads somewhere already.
  void register(String address, String article) {
    if (!address.equals(article) && !isArticle.test(address) && aliases.get(address) == null) {
      aliases.put(address, article);
    }
  }

  /// The keys of a candidate's addresses, the canonical one first.
  private static List<String> addresses(Candidate c) {
    return c.gone()
        ? List.of(c.key())
        : Stream.of(c.canonicalUrl(), c.url(), c.requestedUrl())
            .map(URI::create)
            .map(AddressKey::of)
            .distinct()
            .toList();
  }
}
