package org.harbourwire.contract.source;

import org.jspecify.annotations.Nullable;

/// The source of an article, as far as its readers need it.
///
/// @param id the source's id
/// @param name what people call it
/// @param kind `government`, `statutory body`, `press`, … as configured
/// @param publisher who publishes it
/// @param usage what may be kept and shown
public record SourceRef(
    String id, String name, @Nullable String kind, @Nullable String publisher, Usage usage) {}
