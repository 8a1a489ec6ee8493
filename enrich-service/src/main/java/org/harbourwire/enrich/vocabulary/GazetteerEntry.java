package org.harbourwire.enrich.vocabulary;

import java.util.List;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.phrase.Phrase;
import org.jspecify.annotations.Nullable;

/// A name that we know.
///
/// @param id its id
/// @param type what kind of thing it is
/// @param name the canonical English name
/// @param aliases every form in which it is found, the canonical name included
/// @param wikidata its Wikidata item, where sure
public record GazetteerEntry(
    String id, EntityType type, String name, List<Phrase> aliases, @Nullable String wikidata) {
  public GazetteerEntry {
    aliases = List.copyOf(aliases);
  }
}
