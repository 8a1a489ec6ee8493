package org.harbourwire.ingest.article.page;

import org.harbourwire.ingest.article.metadata.PageMentions;

/// A page read once.
///
/// @param root the boxes of its `<body>`
/// @param mentions the elements that say something of the article beside its text
record PageTree(Box root, PageMentions mentions) {}
