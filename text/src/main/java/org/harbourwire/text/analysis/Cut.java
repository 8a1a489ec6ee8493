package org.harbourwire.text.analysis;

/// A term as it is cut from a text, before stemming.
///
/// @param step positions from the term before; 0 stands at the same position
/// @param span positions it covers
record Cut(String term, int start, int end, int step, int span) {}
