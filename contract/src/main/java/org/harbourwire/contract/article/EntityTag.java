package org.harbourwire.contract.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name in the article.
///
/// @param id the gazetteer's id; absent for a name found by pattern
/// @param name canonical English name where known, else as written
/// @param type what kind of thing it is
/// @param wikidata Wikidata item, such as `Q8646`; only where the gazetteer is sure
/// @param mentions where the article names it
public record EntityTag(
    @Nullable String id,
    String name,
    EntityType type,
    @Nullable String wikidata,
    List<Span> mentions) {
  public EntityTag {
    mentions = List.copyOf(mentions);
  }
}
