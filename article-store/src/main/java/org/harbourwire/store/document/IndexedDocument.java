package org.harbourwire.store.document;

import java.nio.charset.StandardCharsets;

/// A document on its way into an index.
///
/// @param id of the article that it belongs to, 1 to 512 bytes of UTF-8: with a longer one
///   Elasticsearch refuses whatever comes with it
/// @param version what is older changes nothing
/// @param withdrawn whether it only says that its article was withdrawn
/// @param json as UTF-8; not copied, do not change it afterwards
@SuppressWarnings("ArrayRecordComponent") // kilobytes that are sent once; compared by no one
public record IndexedDocument(String id, long version, boolean withdrawn, byte[] json) {
  private static final int LONGEST_ID = 512;

  public IndexedDocument {
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > LONGEST_ID) {
      throw new IllegalArgumentException("an id of " + bytes + " bytes, of at most " + LONGEST_ID);
    }
  }
}
