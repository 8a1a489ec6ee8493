package org.harbourwire.portal.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands before every request: refuses foreign hosts, forged forms and methods that nothing here
/// answers, and puts the security headers on every answer.
public final class RequestGuard {
  /// The form field that carries the token.
  public static final String TOKEN_FIELD = "csrf";

  private static final String VISIT_COOKIE = "harbourwire-visit";
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /// What every answer carries.
  public static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
              + "frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final HostGuard hosts;
  private final CsrfTokens tokens;

  public RequestGuard(HostGuard hosts, CsrfTokens tokens) {
    this.hosts = hosts;
    this.tokens = tokens;
  }

  /// Runs before every handler, and where there is none.
  ///
  /// @throws HttpResponseException 421 for a foreign host
  public void checkHost(Context ctx) {
    HEADERS.forEach(ctx::header);
    if (!hosts.allows(ctx.header("Host"))) {
      throw new HttpResponseException(HttpStatus.MISDIRECTED_REQUEST.getCode(), "foreign host");
    }
  }

  /// Runs before every handler.
  ///
  /// @throws HttpResponseException 403 for a forged form
  public void checkForm(Context ctx) {
    if (!READING.contains(ctx.method()) && !isOwnForm(ctx)) {
      throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "forged form");
    }
  }

  /// The token for the forms of the page that answers this request; begins a visit if there is
  /// none.
  public String token(Context ctx) {
    String visit = ctx.cookie(VISIT_COOKIE);
    if (visit == null || !CsrfTokens.isVisit(visit)) {
      visit = tokens.newVisit();
      ctx.cookie(new Cookie(VISIT_COOKIE, visit, "/", -1, false, true, null, SameSite.STRICT));
    }
    return tokens.tokenOf(visit);
  }

  private boolean isOwnForm(Context ctx) {
    return isOwnSite(ctx.header("Sec-Fetch-Site"))
        && isOwnOrigin(ctx.header("Origin"))
        && tokens.matches(ctx.cookie(VISIT_COOKIE), ctx.formParam(TOKEN_FIELD));
  }

  private static boolean isOwnSite(@Nullable String secFetchSite) {
    return secFetchSite == null || OWN_SITES.contains(secFetchSite);
  }

  private boolean isOwnOrigin(@Nullable String origin) {
    return origin == null || hosts.allowsOrigin(origin);
  }
}
