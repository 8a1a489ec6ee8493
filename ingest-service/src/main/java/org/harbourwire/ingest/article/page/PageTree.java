package org.harbourwire.ingest.article.page;

import org.harbourwire.ingest.article.metadata.PageMentions;
import org.jspecify.annotations.Nullable;

/// A page read once.
///
/// @param root the boxes of its `<body>`
/// @param mentions the elements that say something of the article beside its text
/// @param ruled the box that rules name as the body
record PageTree(Box root, PageMentions mentions, @Nullable Box ruled) {}
