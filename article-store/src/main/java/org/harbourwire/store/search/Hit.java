package org.harbourwire.store.search;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// An article that was found, as far as a list of hits shows it.
///
/// @param id article id
/// @param title headline
/// @param url its address
/// @param source where it was found
/// @param publishedAt when it was published, if known
/// @param firstSeenAt when we first saw it
/// @param language language tag
/// @param topics topic ids
/// @param markedTitle the whole headline with the words that met the query marked
/// @param excerpts passages of the text with those words marked; its beginning when there are none;
///   nothing when there is no text
public record Hit(
    String id,
    String title,
    String url,
    SourceRef source,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    String language,
    List<String> topics,
    MarkedText markedTitle,
    List<MarkedText> excerpts) {
  public Hit {
    topics = List.copyOf(topics);
    excerpts = List.copyOf(excerpts);
  }
}
