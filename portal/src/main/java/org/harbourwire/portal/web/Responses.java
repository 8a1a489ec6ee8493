package org.harbourwire.portal.web;

import io.javalin.http.Context;
import java.util.Map;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.page.Pages;

/// Writes answers: pages as HTML, records as JSON.
final class Responses {
  private final Pages pages;

  Responses(Pages pages) {
    this.pages = pages;
  }

  /// A page that shows `view`, which its template calls `name`.
  void html(Context ctx, Section section, String template, String name, Object view) {
    String html = pages.render(template, Map.of("section", section.templateName(), name, view));
    ctx.header("Cache-Control", "no-store").html(html);
  }

  /// `value` as JSON.
  void json(Context ctx, Object value) {
    json(ctx, value, "application/json");
  }

  /// `value` as JSON of this media type.
  void json(Context ctx, Object value, String mediaType) {
    ctx.header("Cache-Control", "no-store").contentType(mediaType).result(Json.writeBytes(value));
  }

  /// Bytes of this media type, which whoever keeps them is to ask for again each time.
  void bytes(Context ctx, byte[] body, String mediaType) {
    ctx.header("Cache-Control", "no-cache").contentType(mediaType).result(body);
  }
}
