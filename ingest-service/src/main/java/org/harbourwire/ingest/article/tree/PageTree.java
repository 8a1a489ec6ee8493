package org.harbourwire.ingest.article.tree;

import org.jspecify.annotations.Nullable;

/// A page read once.
///
/// @param root the boxes of its `<body>`
/// @param mentions the elements that say something of the article beside its text
/// @param ruled the box that rules name as the body
public record PageTree(Box root, PageMentions mentions, @Nullable Box ruled) {}
