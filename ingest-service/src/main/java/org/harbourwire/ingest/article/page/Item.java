package org.harbourwire.ingest.article.page;

/// What a [Box] holds, in reading order.
sealed interface Item permits Box, Run {}
