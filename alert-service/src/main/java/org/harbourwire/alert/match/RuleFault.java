package org.harbourwire.alert.match;

/// A value in `news.alert-rules.v1` that is no rule.
///
/// @param id its key
/// @param value as read, in Base64
/// @param partition where it was read
/// @param offset where it was read
/// @param reason in words a person understands
public record RuleFault(String id, String value, int partition, long offset, String reason) {}
