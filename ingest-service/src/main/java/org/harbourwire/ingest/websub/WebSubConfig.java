package org.harbourwire.ingest.websub;

import java.net.URI;
import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// Whether and where hubs reach us.
///
/// @param publicUrl under which the world reaches `host` and `port`; absent: no hub is asked
/// @param host address to bind; loopback unless the operator says otherwise
/// @param port 0: any free one
/// @param secret master secret from which each subscription's is derived; must be the same in all
///   instances
public record WebSubConfig(
    @Nullable URI publicUrl, String host, int port, @Nullable Secret secret) {
  private static final int SHORTEST_SECRET = 16;

  public WebSubConfig {
    host = host == null ? "127.0.0.1" : host;
    if (publicUrl != null) {
      requireWeb(publicUrl);
      if (secret == null || secret.value().length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException(
            "secret needs at least " + SHORTEST_SECRET + " characters where public-url is set");
      }
    }
  }

  /// No hub is asked.
  public static WebSubConfig off() {
    return new WebSubConfig(null, "127.0.0.1", 0, null);
  }

  private static void requireWeb(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web
        || url.getHost() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "public-url must be an http or https address without query: " + url);
    }
  }
}
