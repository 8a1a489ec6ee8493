package org.harbourwire.portal.web.answer;

import io.javalin.http.Context;

/// Where the portal is, as the one who asks sees it.
public final class Origins {
  private Origins() {}

  /// Scheme, host and port. The host was checked by the guard of hosts; that a proxy speaks TLS in
  /// our stead only it can tell (`X-Forwarded-Proto`), and whoever forges that misleads himself.
  public static String of(Context ctx) {
    boolean secure = "https".equals(ctx.header("X-Forwarded-Proto"));
    return (secure ? "https" : ctx.scheme()) + "://" + ctx.host();
  }
}
