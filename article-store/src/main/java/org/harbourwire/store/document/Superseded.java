package org.harbourwire.store.document;

import java.time.Instant;
import org.harbourwire.contract.article.Article;

/// A revision of an article that another one took the place of.
///
/// @param article as it was
/// @param at when that became known
public record Superseded(Article article, Instant at) {}
