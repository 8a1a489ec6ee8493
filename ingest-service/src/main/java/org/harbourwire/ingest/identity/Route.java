package org.harbourwire.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.harbourwire.contract.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;

/// Where a candidate has been on its way to its article, in two headers of its record.
///
/// @param unknown address keys whose owners know no article for them
/// @param alias the address key whose owner knew the article and sent the candidate here
record Route(List<String> unknown, @Nullable String alias) {
  private static final String UNKNOWN = "hw-unknown";
  private static final String ALIAS = "hw-alias";
  private static final String SEPARATOR = "\n"; // No address holds one.

  Route {
    unknown = List.copyOf(unknown);
  }

  static Route of(Headers headers) {
    String unknown = EventHeaders.text(headers, UNKNOWN);
    return new Route(
        unknown == null || unknown.isEmpty() ? List.of() : List.of(unknown.split(SEPARATOR)),
        EventHeaders.text(headers, ALIAS));
  }

  void addTo(Headers headers) {
    headers.add(UNKNOWN, String.join(SEPARATOR, unknown).getBytes(StandardCharsets.UTF_8));
    if (alias != null) {
      headers.add(ALIAS, alias.getBytes(StandardCharsets.UTF_8));
    }
  }

  Route unknownAt(String key) {
    return new Route(Stream.concat(unknown.stream(), Stream.of(key)).distinct().toList(), alias);
  }

  Route byAlias(String key) {
    return new Route(unknown, key);
  }
}
