package org.harbourwire.store.relevance;

/// What articles are tagged with.
///
/// @param kind topic or entity
/// @param id its id, the same in all languages
public record Tag(Kind kind, String id) {
  /// What it is a tag of.
  public enum Kind {
    TOPIC("topics"),
    ENTITY("entities.id");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    /// The field of the document that holds its ids.
    String field() {
      return field;
    }
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
