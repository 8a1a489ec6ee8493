package org.harbourwire.enrich.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A taxonomy file as it is written.
///
/// @param base `shipped` when it changes the one that ships
/// @param threshold of topics that name none
/// @param classes words of one meaning under one name
/// @param topics parents before their children
record TaxonomyForm(
    @JsonProperty("extends") @Nullable String base,
    @Nullable Double threshold,
    @Nullable Map<String, List<String>> classes,
    @Nullable List<TopicForm> topics) {

  /// A topic as it is written. The last two are for files that change the shipped one.
  ///
  /// @param without phrases of the shipped topic that it is to lose
  /// @param remove whether the shipped topic is to go
  record TopicForm(
      @Nullable String id,
      @Nullable String parent,
      @Nullable Map<String, String> label,
      @Nullable Double threshold,
      @Nullable List<String> strong,
      @Nullable List<String> weak,
      @Nullable List<String> not,
      @Nullable List<String> against,
      @Nullable List<String> without,
      @Nullable Boolean remove) {}
}
