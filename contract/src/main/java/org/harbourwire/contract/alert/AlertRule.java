package org.harbourwire.contract.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A saved condition: value of `news.alert-rules.v1`; no value under its id means that it was
/// removed.
///
/// @param id unique
/// @param name what its owner calls it
/// @param query the condition in the query language: words, phrases, `topic:`, `entity:`, …
/// @param webhook where alerts are posted; absent: only in the portal
/// @param includeBackfill whether old news alerts too
/// @param enabled whether it is in force
/// @param createdAt when it was saved
public record AlertRule(
    String id,
    String name,
    String query,
    @Nullable String webhook,
    boolean includeBackfill,
    boolean enabled,
    Instant createdAt) {}
