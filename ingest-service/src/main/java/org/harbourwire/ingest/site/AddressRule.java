package org.harbourwire.ingest.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a site names one thing by many addresses.
///
/// @param match the whole of the plain address, see [PlainAddress]
/// @param key the same for all of them, with `$1` for a group; absent: that of `canonical`
/// @param canonical the address that stands for them, with `$1` for a group; absent: not known
/// @param words where a script of the page takes its words from, on the same host, with `$1` for a
///   group; absent: they stand in the page
record AddressRule(
    Pattern match, @Nullable String key, @Nullable String canonical, @Nullable String words) {
  AddressRule {
    if (match == null || (key == null && canonical == null && words == null)) {
      throw new IllegalArgumentException("an address rule has match, and key, canonical or words");
    }
  }

  /// The key of `plain`, if this rule names one for it.
  Optional<String> key(String plain) {
    return filled(plain, key);
  }

  /// The canonical address of `plain`, if this rule names one for it.
  Optional<String> canonical(String plain) {
    return filled(plain, canonical);
  }

  /// Where the words of the page at `plain` are, if this rule names an address for it.
  Optional<String> words(String plain) {
    return filled(plain, words);
  }

  private Optional<String> filled(String plain, @Nullable String template) {
    Matcher matcher = match.matcher(plain);
    return template != null && matcher.matches()
        ? Optional.of(matcher.replaceFirst(template))
        : Optional.empty();
  }
}
