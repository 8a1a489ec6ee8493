package org.harbourwire.store.document;

/// A document on its way into an index.
///
/// @param id of the article that it belongs to
/// @param version what is older changes nothing
/// @param withdrawn whether it only says that its article was withdrawn
/// @param json as UTF-8; not copied, do not change it afterwards
@SuppressWarnings("ArrayRecordComponent") // kilobytes that are sent once; compared by no one
public record IndexedDocument(String id, long version, boolean withdrawn, byte[] json) {}
