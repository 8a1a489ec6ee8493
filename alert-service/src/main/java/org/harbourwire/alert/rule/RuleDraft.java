package org.harbourwire.alert.rule;

import org.jspecify.annotations.Nullable;

/// A rule as a person asks for it, not yet checked.
///
/// @param name what its owner calls it
/// @param query the condition, in the query language
/// @param webhook where alerts are posted; absent or blank: only in the portal
/// @param includeBackfill whether old news alerts too
public record RuleDraft(
    String name, String query, @Nullable String webhook, boolean includeBackfill) {}
