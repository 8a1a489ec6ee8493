package org.harbourwire.ingest.article.head;

import java.util.List;
import java.util.Map;
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
/// @param declared whether there is an article at all
/// @param locked whether it says that it is not free to read
/// @param sponsored whether it is an AdvertiserContentArticle or names a sponsor
/// @param notes what else it says, by name, see [LinkedNotes]
public record LinkedArticle(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String body,
    @Nullable String language,
    String publisher,
    boolean declared,
    boolean locked,
    boolean sponsored,
    Map<String, String> notes) {
  /// Nothing said.
  public static final LinkedArticle NONE =
      new LinkedArticle(null, null, null, List.of(), null, null, "", false, false, false, Map.of());
}
