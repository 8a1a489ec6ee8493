package org.harbourwire.portal.view.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchResult;

/// What people call the values of facets, of which the index knows ids.
public final class Names {
  private final Wording wording;
  private final Map<String, String> sources;

  private Names(Wording wording, Map<String, String> sources) {
    this.wording = wording;
    this.sources = sources;
  }

  /// The names known from `board`.
  public static Names of(Wording wording, SourceBoard board) {
    return new Names(wording, board.names());
  }

  /// The names known from `board`, and from what was found.
  public static Names of(Wording wording, SourceBoard board, SearchResult result) {
    Map<String, String> sources = new HashMap<>(board.names());
    for (Hit hit : result.hits()) {
      sources.put(hit.source().id(), hit.source().name());
    }
    return new Names(wording, sources);
  }

  /// What people call `value`.
  public String of(Facet facet, String value) {
    return switch (facet) {
      case TOPIC -> wording.messages().textOr("topic." + value, readable(value));
      case LANGUAGE -> wording.languages().of(value).label();
      case SOURCE -> sources.getOrDefault(value, value);
      case ENTITY -> value;
      case STORY -> wording.text("story.one");
    };
  }

  private static String readable(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
