package org.harbourwire.ingest.article.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD (schema.org).
///
/// @param headline as given
/// @param published as written
/// @param modified as written
/// @param authors names
/// @param body full text, plain or HTML
/// @param language as written
/// @param publisher its name, or empty
/// @param sponsored whether it is an AdvertiserContentArticle or names a sponsor
public record LinkedArticle(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String body,
    @Nullable String language,
    String publisher,
    boolean sponsored) {
  /// Nothing said.
  public static final LinkedArticle NONE =
      new LinkedArticle(null, null, null, List.of(), null, null, "", false);
}
