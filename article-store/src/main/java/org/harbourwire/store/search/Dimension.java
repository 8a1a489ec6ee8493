package org.harbourwire.store.search;

import java.util.List;
import java.util.Optional;
import org.harbourwire.query.Query;
import org.harbourwire.store.document.ArticleDocument;

/// By what a request narrows and counts what a query finds.
enum Dimension {
  TOPIC("topics"),
  SOURCE("source.id"),
  LANGUAGE("language"),
  ENTITY("entities.name"),
  STORY(ArticleDocument.STORY_KEY);

  /// Those that are counted.
  static final List<Dimension> COUNTED = List.of(TOPIC, SOURCE, LANGUAGE, ENTITY);

  private final String field;

  Dimension(String field) {
    this.field = field;
  }

  /// The field of the document that lists its values.
  String field() {
    return field;
  }

  /// The values that `request` chooses.
  List<String> chosen(SearchRequest request) {
    return switch (this) {
      case TOPIC -> request.topics();
      case SOURCE -> request.sources();
      case LANGUAGE -> request.languages();
      case ENTITY -> request.entities();
      case STORY -> request.stories();
    };
  }

  /// What a query says for `value`, so that choosing it means the same as typing it; absent for
  /// stories, which no query asks for.
  Optional<Query> condition(String value) {
    return switch (this) {
      case TOPIC -> Optional.of(new Query.Topic(value));
      case SOURCE -> Optional.of(new Query.SourceIs(value));
      case LANGUAGE -> Optional.of(new Query.Language(value));
      case ENTITY -> Optional.of(new Query.Entity(value));
      case STORY -> Optional.empty();
    };
  }
}
