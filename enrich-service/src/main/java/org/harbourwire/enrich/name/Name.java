package org.harbourwire.enrich.name;

import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.vocabulary.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/// One mention of a name.
///
/// @param field where it stands
/// @param range there
/// @param name canonical name: the gazetteer's, else its fullest form in the article
/// @param type what kind of thing it names
/// @param entry the gazetteer's entry; none for a name found by its form
public record Name(
    Field field, Range range, String name, EntityType type, @Nullable GazetteerEntry entry) {

  /// A mention of a gazetteer's entry.
  public static Name of(Field field, Range range, GazetteerEntry entry) {
    return new Name(field, range, entry.name(), entry.type(), entry);
  }

  /// Whether the name is no evidence of what the article is about: a known body or person. (The
  /// names of known programmes, laws, products and places are evidence.)
  public boolean known() {
    return entry != null && (type == EntityType.ORG || type == EntityType.PERSON);
  }

  /// Whether the words in it count fully as evidence.
  public boolean speaks() {
    return entry != null && !known();
  }

  /// The same thing named elsewhere.
  public Name at(Field otherField, Range otherRange) {
    return new Name(otherField, otherRange, name, type, entry);
  }

  /// What tells two things apart.
  public String identity() {
    return entry == null ? type + "/" + name : entry.id();
  }
}
