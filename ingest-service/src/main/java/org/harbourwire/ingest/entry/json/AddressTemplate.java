package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of which an item holds a part only: `https://a.example/doc?ref={newsRefNo}`, with
/// paths in braces; what is put in is percent-encoded (RFC 6570, level 1).
///
/// @param written as an operator writes it
record AddressTemplate(String written) {
  private static final Pattern GAP = Pattern.compile("\\{([^{}]+)\\}");

  /// Whether what an operator wrote has gaps to fill; else it is a path.
  static boolean is(String written) {
    return GAP.matcher(written).find();
  }

  /// The address with what `values` has for each path; empty when it lacks one.
  Optional<String> filled(Function<String, @Nullable String> values) {
    StringBuilder address = new StringBuilder();
    Matcher gap = GAP.matcher(written);
    while (gap.find()) {
      String value = values.apply(gap.group(1));
      if (value == null) {
        return Optional.empty();
      }
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
      gap.appendReplacement(address, Matcher.quoteReplacement(encoded));
    }
    return Optional.of(gap.appendTail(address).toString());
  }

  /// What `item` lacks, in words.
  String missing(JsonNode item) {
    return GAP.matcher(written)
        .results()
        .map(gap -> JsonPath.of(gap.group(1)))
        .filter(path -> path.in(item).findAny().isEmpty())
        .map(path -> path.end(item))
        .findFirst()
        .orElse("it makes no address");
  }
}
