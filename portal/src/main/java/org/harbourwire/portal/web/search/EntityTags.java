package org.harbourwire.portal.web.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The entity tags of an `If-None-Match` header (RFC 9110, 13.1.2), compared weakly: what whoever
/// asks has already.
///
/// @param any whether any tag will do (`*`)
/// @param opaque the tags in their quotation marks, without `W/`
record EntityTags(boolean any, List<String> opaque) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

  /// Those that `header` lists; none if it is absent.
  static EntityTags of(@Nullable String header) {
    if (header == null) {
      return new EntityTags(false, List.of());
    }
    List<String> tags = TAG.matcher(header).results().map(EntityTags::opaque).toList();
    return new EntityTags(header.strip().equals("*"), tags);
  }

  /// Whether `tag`, a strong one, is among them.
  boolean include(String tag) {
    return any || opaque.contains(tag);
  }

  private static String opaque(MatchResult tag) {
    return tag.group(1);
  }
}
