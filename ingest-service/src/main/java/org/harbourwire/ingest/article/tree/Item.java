package org.harbourwire.ingest.article.tree;

/// What a [Box] holds, in reading order.
public sealed interface Item permits Box, Run {}
