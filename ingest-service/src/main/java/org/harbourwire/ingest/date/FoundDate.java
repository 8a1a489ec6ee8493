package org.harbourwire.ingest.date;

/// A date with the place in the text where it stands, time and zone included.
///
/// @param date what it means
/// @param start offset of its first character
/// @param end offset after its last character
public record FoundDate(ParsedDate date, int start, int end) {}
