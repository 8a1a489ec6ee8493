package org.harbourwire.text.name;

/// What an article can be tagged with: a topic or an entity, which has names in several languages.
///
/// @param id the same in all languages
public record Tag(Kind kind, String id) {
  /// What it is a tag of.
  public enum Kind {
    TOPIC,
    ENTITY
  }

  /// Of a topic.
  public static Tag topic(String id) {
    return new Tag(Kind.TOPIC, id);
  }

  /// Of an entity.
  public static Tag entity(String id) {
    return new Tag(Kind.ENTITY, id);
  }
}
