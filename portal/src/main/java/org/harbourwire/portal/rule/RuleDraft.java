package org.harbourwire.portal.rule;

import org.jspecify.annotations.Nullable;

/// A rule as a person asks for it.
///
/// @param name what its owner calls it
/// @param query the condition, in the query language
/// @param webhook where alerts are posted; absent: only in the portal
/// @param includeBackfill whether old news alerts too
public record RuleDraft(
    String name, String query, @Nullable String webhook, boolean includeBackfill) {}
