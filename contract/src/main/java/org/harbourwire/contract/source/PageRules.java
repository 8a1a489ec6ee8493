package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the article pages of a site are built, as far as it is known: CSS selectors. What does not
/// match falls back to what is found by structure.
///
/// @param headline the headline
/// @param body what holds the text
/// @param published when it was published
/// @param remove what is no part of the text
/// @param cut regular expressions; the text ends before the first paragraph that matches one
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PageRules(
    @Nullable String headline,
    @Nullable String body,
    @Nullable String published,
    List<String> remove,
    List<String> cut) {

  public PageRules {
    remove = remove == null ? List.of() : List.copyOf(remove);
    cut = cut == null ? List.of() : List.copyOf(cut);
  }
}
