/// Feed parsing beside Rome and Python's feedparser: feeds of our own making go in, entries a
/// second come out. [org.harbourwire.bench.feed.FeedSpeed] runs it.
@NullMarked
package org.harbourwire.bench.feed;

import org.jspecify.annotations.NullMarked;
