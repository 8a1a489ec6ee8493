package org.harbourwire.portal.web.answer;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.page.Assets;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Pages;
import org.harbourwire.portal.page.Wording;

/// Writes answers: pages as HTML in the language of whoever asks, records as JSON.
public final class Responses {
  private final ReaderLanguage languages;
  private final Map<InterfaceLanguage, Pages> pages = new EnumMap<>(InterfaceLanguage.class);

  public Responses(ReaderLanguage languages, Assets assets) {
    this.languages = languages;
    for (InterfaceLanguage language : InterfaceLanguage.values()) {
      pages.put(language, new Pages(languages.wording(language).messages(), assets));
    }
  }

  /// The words for whoever asks.
  public Wording wording(Context ctx) {
    return languages.wording(ctx);
  }

  /// A page that shows `view`, which its template calls `name`.
  public void html(Context ctx, Section section, String template, String name, Object view) {
    Map<String, Object> model =
        Map.of("section", section.templateName(), "languages", languages.choices(ctx), name, view);
    languages.keep(ctx);
    ctx.header("Cache-Control", "no-store")
        .html(Objects.requireNonNull(pages.get(languages.of(ctx))).render(template, model));
  }

  /// `value` as JSON.
  public void json(Context ctx, Object value) {
    json(ctx, value, "application/json");
  }

  /// `value` as JSON of this media type.
  public void json(Context ctx, Object value, String mediaType) {
    ctx.header("Cache-Control", "no-store").contentType(mediaType).result(Json.writeBytes(value));
  }

  /// Bytes of this media type, which whoever keeps them is to ask for again each time.
  public void bytes(Context ctx, byte[] body, String mediaType) {
    ctx.header("Cache-Control", "no-cache").contentType(mediaType).result(body);
  }
}
