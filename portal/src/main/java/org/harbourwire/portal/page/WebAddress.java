package org.harbourwire.portal.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses from outside, before they become links.
public final class WebAddress {
  private WebAddress() {}

  /// `url` when it is an absolute http or https address, else null: no `javascript:` or `data:`
  /// ever becomes a link.
  public static @Nullable String linkable(@Nullable String url) {
    String host = hostOf(url);
    return host == null ? null : url;
  }

  /// The host of an absolute http or https address, else null.
  public static @Nullable String hostOf(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri.getHost() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
