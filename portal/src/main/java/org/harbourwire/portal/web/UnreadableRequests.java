package org.harbourwire.portal.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.guard.RequestGuard;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.web.answer.Problem;

/// Answers what the server refuses before it can be read as a request, such as an address that is
/// too long: as all other problems, in English, as nothing is known of who asks.
final class UnreadableRequests implements Request.Handler {
  private static final String TOO_LONG = "431";

  private final Wording wording = Wording.in(InterfaceLanguage.ENGLISH);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    boolean tooLong =
        status == HttpStatus.URI_TOO_LONG_414
            || status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431;
    String key = tooLong ? TOO_LONG : status < 500 ? "400" : "500";
    Problem problem =
        new Problem(
            wording.text("problem." + key + ".title"),
            status,
            wording.text("problem." + key + ".detail"),
            "/");
    RequestGuard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.write(true, ByteBuffer.wrap(Json.writeBytes(problem)), callback);
    return true;
  }
}
