package org.harbourwire.ingest;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.SourceType;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Refuses rules of a source that cannot work on any page: what is no CSS selector, what is no
/// regular expression.
final class SourceRules {
  /// A path into JSON, or an address with such paths in braces: what answers decides whether it is
  /// one.
  private static final Pattern PATH =
      Pattern.compile("[\\p{L}\\p{N}_$@. -]*+|(?:https?:/)?/.*\\{.+}.*");

  private SourceRules() {}

  /// Names the first of `entries` that cannot work.
  ///
  /// @throws IllegalArgumentException with the path of its key
  static void require(@Nullable SourceType type, @Nullable EntrySelectors entries) {
    if (entries == null || type == SourceType.JSON) {
      return;
    }
    boolean json = type == null || type == SourceType.AUTO;
    selector("entries.each", entries.each(), json);
    selector("entries.link", entries.link(), json);
    selector("entries.title", entries.title(), json);
    selector("entries.published", entries.published(), json);
    selector("entries.summary", entries.summary(), json);
    selector("entries.id", entries.id(), json);
  }

  /// Names the first of `page` that cannot work.
  ///
  /// @throws IllegalArgumentException with the path of its key
  static void require(@Nullable PageRules page) {
    if (page == null) {
      return;
    }
    selector("page.headline", page.headline(), false);
    selector("page.body", page.body(), false);
    selector("page.published", page.published(), false);
    for (int i = 0; i < page.remove().size(); i++) {
      selector("page.remove[" + i + "]", page.remove().get(i), false);
    }
    for (int i = 0; i < page.cut().size(); i++) {
      expression("page.cut[" + i + "]", page.cut().get(i));
    }
  }

  private static void selector(String key, @Nullable String text, boolean json) {
    if (text == null || (json && PATH.matcher(text).matches())) {
      return;
    }
    try {
      QueryParser.parse(text);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": no CSS selector: " + text, e);
    }
  }

  private static void expression(String key, String text) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          key + ": no regular expression: " + text + " (" + e.getDescription() + ")", e);
    }
  }
}
