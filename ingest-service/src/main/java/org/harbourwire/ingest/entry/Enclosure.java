package org.harbourwire.ingest.entry;

import org.jspecify.annotations.Nullable;

/// A file that belongs to an entry, such as a PDF.
///
/// @param url absolute
/// @param mediaType as declared
public record Enclosure(String url, @Nullable String mediaType) {}
