package org.harbourwire.ingest.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a fetch brought: the bytes after content encodings were undone.
///
/// @param body the bytes, undecoded; not copied, do not change them afterwards
/// @param contentType the `Content-Type` header, if there was one
/// @param url the final address, after redirects, against which relative links are resolved;
///   `about:blank` of a feed whose address nobody knows
@SuppressWarnings("ArrayRecordComponent") // megabytes that are read once; compared by no one
public record FetchedDocument(byte[] body, @Nullable String contentType, URI url) {}
