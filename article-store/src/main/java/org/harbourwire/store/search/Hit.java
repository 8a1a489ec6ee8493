package org.harbourwire.store.search;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.article.StoryRef;
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
/// @param story the id of its story; its own where it is in none
/// @param relation what it is in its story; absent where it is in none
/// @param together how many articles of its story the search found, where stories were collapsed;
///   else 1
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
    String story,
    StoryRef.@Nullable Relation relation,
    long together,
    MarkedText markedTitle,
    List<MarkedText> excerpts) {
  public Hit {
    topics = List.copyOf(topics);
    excerpts = List.copyOf(excerpts);
  }
}
