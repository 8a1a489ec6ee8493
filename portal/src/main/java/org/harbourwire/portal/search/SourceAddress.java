package org.harbourwire.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where sources are.
public final class SourceAddress {
  private SourceAddress() {}

  /// The page of the source of this id.
  public static String of(String id) {
    return "/sources/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
