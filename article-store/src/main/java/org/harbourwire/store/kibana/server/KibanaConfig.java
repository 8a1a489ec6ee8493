package org.harbourwire.store.kibana.server;

import java.net.URI;
import java.time.Duration;
import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// How to reach Kibana.
///
/// @param url its address, with port; with its base path or `/s/<space>` if it has one
/// @param username user with the right to manage saved objects and rules
/// @param password that user's
/// @param patience how long it is waited for until it is ready
public record KibanaConfig(URI url, String username, Secret password, Duration patience) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  public KibanaConfig(
      @Nullable URI url,
      @Nullable String username,
      @Nullable Secret password,
      @Nullable Duration patience) {
    this.url = url == null ? URI.create("http://127.0.0.1:5601") : url;
    this.username = username == null ? "elastic" : username;
    this.patience = patience == null ? PATIENCE : patience;
    if (password == null) {
      throw new IllegalArgumentException("password is missing");
    }
    this.password = password;
    String scheme = this.url.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || this.url.getHost() == null) {
      throw new IllegalArgumentException("url must be an http or https address: " + this.url);
    }
    if (this.url.getRawUserInfo() != null) {
      throw new IllegalArgumentException("url holds credentials; use username and password");
    }
  }

  /// Where it does `path`.
  URI at(String path) {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
