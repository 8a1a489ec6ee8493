package org.harbourwire.portal.search;

import org.harbourwire.query.Query;

/// By what articles are counted and narrowed.
public enum Facet {
  TOPIC("topic"),
  LANGUAGE("lang"),
  SOURCE("source"),
  ENTITY("entity");

  private final String parameter;

  Facet(String parameter) {
    this.parameter = parameter;
  }

  /// Its name in addresses and messages, which is that of the query language.
  public String parameter() {
    return parameter;
  }

  /// The condition that an article has this value.
  ///
  /// @throws IllegalArgumentException when there can be no such value
  Query condition(String value) {
    return switch (this) {
      case TOPIC -> new Query.Topic(value);
      case LANGUAGE -> new Query.Language(value);
      case SOURCE -> new Query.SourceIs(value);
      case ENTITY -> new Query.Entity(value);
    };
  }
}
