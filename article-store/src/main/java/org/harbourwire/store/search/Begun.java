package org.harbourwire.store.search;

import java.util.List;

/// What a word that is still being typed may become.
///
/// @param titles headlines that hold it, the newest first
/// @param entities names that begin with it, the most frequent first
public record Begun(List<Title> titles, List<String> entities) {
  public Begun {
    titles = List.copyOf(titles);
    entities = List.copyOf(entities);
  }

  /// A headline.
  ///
  /// @param id of its article
  /// @param text plain
  /// @param language language tag
  public record Title(String id, String text, String language) {}
}
