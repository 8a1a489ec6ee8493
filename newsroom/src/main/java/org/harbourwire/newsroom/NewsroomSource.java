package org.harbourwire.newsroom;

import java.net.URI;
import java.util.Locale;
import org.harbourwire.newsroom.site.Expectation;
import org.jspecify.annotations.Nullable;

/// A source to poll, as a configuration names it, and what to expect of it.
///
/// @param id unique
/// @param name what people call it
/// @param publisher who publishes it
/// @param kind `government`, `statutory body`, `research body` or `press`
/// @param type `feed`, `listing` or `sitemap`
/// @param language of articles that name none
/// @param url where it is polled
/// @param usage `full-text-internal` or `headline-link-only`
/// @param links CSS selector of the article links of a listing
/// @param expectation what one who polls it will find
public record NewsroomSource(
    String id,
    String name,
    String publisher,
    String kind,
    String type,
    String language,
    URI url,
    String usage,
    @Nullable String links,
    Expectation expectation) {

  /// Its entry under `sources:` of a configuration in YAML, two spaces in.
  public String toYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  # ").append(expectation.name().toLowerCase(Locale.ROOT)).append('\n');
    yaml.append("  - id: ").append(id).append('\n');
    line(yaml, "name", name);
    line(yaml, "url", url.toString());
    line(yaml, "type", type);
    line(yaml, "kind", kind);
    line(yaml, "publisher", publisher);
    line(yaml, "language", language);
    line(yaml, "usage", usage);
    if (links != null) {
      line(yaml, "links", links);
    }
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(key).append(": \"").append(value).append("\"\n");
  }
}
