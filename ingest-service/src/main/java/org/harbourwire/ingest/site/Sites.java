package org.harbourwire.ingest.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.HostName;
import org.harbourwire.kit.config.ConfigReader;

/// The sites of which something is known.
///
/// @param sites the first that is about an address counts
public record Sites(List<SiteRule> sites) {
  /// Addresses in addresses: a converter's of a mobile page.
  private static final int MOST_STEPS = 4;

  public Sites {
    sites = List.copyOf(sites);
  }

  /// Those that ship with us.
  public static Sites shipped() {
    return Shipped.SITES;
  }

  /// Reads them as `sites.yaml` writes them; `name` stands for the text in faults.
  ///
  /// @throws org.harbourwire.kit.config.ConfigFault when it does not fit
  static Sites read(String yaml, String name) {
    return new ConfigReader(Map.of()).read(yaml, name, Sites.class);
  }

  /// What is known of the site of `address`; of its page, if its rules apply there.
  public SiteRule rule(URI address) {
    if (isUnknown(address)) {
      return SiteRule.NONE;
    }
    String given = PlainAddress.of(address);
    String plain = canonical(address, given).map(PlainAddress::of).orElse(given);
    return known(plain).map(site -> site.onPage(plain)).orElse(SiteRule.NONE);
  }

  /// The key of what stands at `address`: the site's own where it has one, else the plain address.
  public String key(URI address) {
    String given = PlainAddress.of(address);
    String plain = canonical(address, given).map(PlainAddress::of).orElse(given);
    return rules(plain).flatMap(rule -> rule.key(plain).stream()).findFirst().orElse(plain);
  }

  /// The address that stands for `address`, if its site has a rule that says so.
  public Optional<URI> canonical(URI address) {
    return isUnknown(address) ? Optional.empty() : canonical(address, PlainAddress.of(address));
  }

  /// Tells most addresses of other sites before they are made plain, which costs.
  private boolean isUnknown(URI address) {
    String host = address.getHost();
    if (host == null || host.endsWith(".")) {
      return false;
    }
    for (SiteRule site : sites) {
      if (site.mayBeOf(host)) {
        return false;
      }
    }
    return true;
  }

  private Optional<URI> canonical(URI address, String given) {
    Optional<URI> found = Optional.empty();
    URI at = address;
    for (int i = 0; i < MOST_STEPS; i++) {
      String plain = i == 0 ? given : PlainAddress.of(at);
      Optional<URI> next =
          rules(plain).flatMap(rule -> rule.canonical(plain).stream()).map(URI::create).findFirst();
      if (next.isEmpty() || next.get().equals(at)) {
        return next.isEmpty() ? found : next;
      }
      found = next;
      at = next.get();
    }
    return found;
  }

  /// Where a script of the page at `address` takes its words from, if its site has a rule that says
  /// so; on that host, whose owner alone may ask it.
  public Optional<URI> words(URI address) {
    String plain = PlainAddress.of(address);
    return rules(plain)
        .flatMap(rule -> rule.words(plain).stream())
        .map(URI::create)
        .filter(words -> HostName.same(words, address))
        .findFirst();
  }

  private Optional<SiteRule> known(String plain) {
    return sites.stream().filter(site -> site.isOf(plain)).findFirst();
  }

  private Stream<AddressRule> rules(String plain) {
    return known(plain).stream().flatMap(site -> site.addresses().stream());
  }

  private static final class Shipped {
    private static final String NAME = "sites.yaml";
    private static final Sites SITES = load();

    private static Sites load() {
      try (InputStream in = Sites.class.getResourceAsStream(NAME)) {
        if (in == null) {
          throw new IllegalStateException("there is no resource " + NAME);
        }
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), NAME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
