package org.harbourwire.contract.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a stage decided on an address and why: value of `news.decisions.v1`, keyed by address. For
/// one address they are what `harbourwire why URL` shows.
///
/// @param address the address, as the source gave it
/// @param stage who decided
/// @param outcome one word: `fetched`, `not-modified`, `robots`, `failed`, `new`, `revised`,
///   `unchanged`, `withdrawn`, `enriched`, `indexed`, `dead-letter`, …
/// @param reason in words a person understands, if there is more to say
/// @param sourceId id of the source, if known to the stage
/// @param articleId id of the article, once it has one
/// @param revision the article's revision, once it has one
/// @param at when it was decided
public record Decision(
    String address,
    Stage stage,
    String outcome,
    @Nullable String reason,
    @Nullable String sourceId,
    @Nullable String articleId,
    @Nullable Integer revision,
    Instant at) {}
