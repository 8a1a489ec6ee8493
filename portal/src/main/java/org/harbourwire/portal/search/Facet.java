package org.harbourwire.portal.search;

import java.util.IllformedLocaleException;
import java.util.regex.Pattern;
import org.harbourwire.query.Query;

/// By what articles are counted and narrowed.
public enum Facet {
  TOPIC("topic"),
  LANGUAGE("lang"),
  SOURCE("source"),
  ENTITY("entity"),
  STORY("story");

  private static final Pattern STORY_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final int LONGEST_VALUE = 200;

  private final String parameter;

  Facet(String parameter) {
    this.parameter = parameter;
  }

  /// Its name in addresses and messages, which is that of the query language.
  public String parameter() {
    return parameter;
  }

  /// Whether there can be such a value.
  boolean fits(String value) {
    if (value.isBlank() || value.length() > LONGEST_VALUE) {
      return false;
    }
    if (this == STORY) {
      return STORY_ID.matcher(value).matches();
    }
    try {
      condition(value);
      return true;
    } catch (IllegalArgumentException | IllformedLocaleException e) {
      return false;
    }
  }

  /// `value` as a query would read it: `AI` is the topic `ai`.
  ///
  /// @throws IllegalArgumentException when there can be no such value
  String canonical(String value) {
    return this == STORY
        ? value
        : switch (condition(value)) {
          case Query.Topic(String idOrName) -> idOrName;
          case Query.Language(String tag) -> tag;
          case Query.SourceIs(String id) -> id;
          case Query.Entity(String idOrName) -> idOrName;
          default -> value;
        };
  }

  /// The condition that an article has this value.
  ///
  /// @throws IllegalArgumentException when there can be no such value
  /// @throws UnsupportedOperationException for stories, which the query language does not know
  Query condition(String value) {
    return switch (this) {
      case TOPIC -> new Query.Topic(value);
      case LANGUAGE -> new Query.Language(value);
      case SOURCE -> new Query.SourceIs(value);
      case ENTITY -> new Query.Entity(value);
      case STORY -> throw new UnsupportedOperationException("no query asks for a story");
    };
  }
}
