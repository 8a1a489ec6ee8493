package org.harbourwire.ingest.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harbourwire.contract.source.PageRules;
import org.jspecify.annotations.Nullable;

/// What is known of one site.
///
/// @param hosts names of its hosts, without `www.`; those below them count too
/// @param paths the pages to which `page` applies: found in the plain address; absent: all
/// @param addresses which addresses mean the same
/// @param page how its article pages are built
/// @param flags what its titles carry that is no title: `(with photos)`
/// @param languages what the link to the page's other language holds or is, by language
/// @param timeInAddress whether addresses hold the time of publication that dates lack
public record SiteRule(
    List<String> hosts,
    @Nullable Pattern paths,
    List<AddressRule> addresses,
    @Nullable PageRules page,
    List<Pattern> flags,
    Map<String, String> languages,
    boolean timeInAddress) {
  /// A site about which nothing is known.
  public static final SiteRule NONE =
      new SiteRule(List.of(), null, List.of(), null, List.of(), Map.of(), false);

  public SiteRule {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    flags = flags == null ? List.of() : List.copyOf(flags);
    languages = languages == null ? Map.of() : Map.copyOf(languages);
  }

  /// The rules with those of the source instead of the shipped ones, where it has any.
  public SiteRule with(@Nullable PageRules ofSource) {
    return ofSource == null
        ? this
        : new SiteRule(hosts, null, addresses, ofSource, flags, languages, timeInAddress);
  }

  /// `title` without flags; as it is where nothing would be left.
  public String withoutFlags(String title) {
    String plain = title.strip();
    for (Pattern flag : flags) {
      plain = flag.matcher(plain).replaceFirst("").strip();
    }
    return plain.isEmpty() ? title : plain;
  }

  /// Whether it is about the site of a plain address.
  boolean isOf(String plain) {
    int end = plain.indexOf('/');
    String host = end < 0 ? plain : plain.substring(0, end);
    return hosts.stream().anyMatch(h -> isAtOrBelow(host, h));
  }

  /// Whether a host as it is written ends in the last two labels of one of its hosts, which no
  /// plain form changes.
  boolean mayBeOf(String written) {
    for (String host : hosts) {
      int from = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
      int length = host.length() - from;
      if (written.regionMatches(true, written.length() - length, host, from, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtOrBelow(String host, String above) {
    int label = host.length() - above.length();
    return host.endsWith(above) && (label == 0 || host.charAt(label - 1) == '.');
  }

  /// The same without page rules where they do not apply.
  SiteRule onPage(String plain) {
    return paths == null || page == null || paths.matcher(plain).find()
        ? this
        : new SiteRule(hosts, paths, addresses, null, flags, languages, timeInAddress);
  }
}
