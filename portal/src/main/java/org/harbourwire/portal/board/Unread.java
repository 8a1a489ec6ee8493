package org.harbourwire.portal.board;

import java.time.Instant;

/// A page that gave no article of its own.
///
/// @param address the address, as the source gave it
/// @param outcome `no-article`, `feed-content` or `kept`
/// @param reason in words
/// @param at when that was decided
public record Unread(String address, String outcome, String reason, Instant at) {}
