package org.harbourwire.ingest.entry;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a source answered.
///
/// @param body the bytes, after content encodings were undone; not to be changed by anybody
/// @param contentType the `Content-Type` header, if there was one
/// @param url the final address, against which relative links are resolved;
///   [org.harbourwire.ingest.entry.text.Links#NOWHERE] when nobody knows it
// Handed over once and never compared: a copy or a list of bytes would only cost memory.
@SuppressWarnings("ArrayRecordComponent")
public record FeedDocument(byte[] body, @Nullable String contentType, URI url) {}
