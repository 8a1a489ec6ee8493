package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where a source that is no feed holds its entries and their parts. Of a listing page these are
/// CSS selectors, of a JSON list paths of names and positions separated by dots (`result.records`).
///
/// @param each every entry; absent: a listing's article links are found by structure, a JSON list's
///   entries by shape
/// @param link the entry's page, within the entry; absent: the entry itself or its first link. Of a
///   JSON list it may also be an address with paths in braces: `https://a.example/doc?ref={refNo}`
/// @param title its title; absent: the link's text, or the member that is named so
/// @param published when it was published
/// @param summary what the list says of it
/// @param id what stays the same when its address changes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntrySelectors(
    @Nullable String each,
    @Nullable String link,
    @Nullable String title,
    @Nullable String published,
    @Nullable String summary,
    @Nullable String id) {

  /// Only the links are given: each is an entry.
  public static EntrySelectors ofLinks(String selector) {
    return new EntrySelectors(selector, null, null, null, null, null);
  }
}
