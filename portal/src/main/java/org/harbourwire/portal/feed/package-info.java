/// Feeds of searches: in go articles, the newest first, out come Atom and JSON Feed.
@NullMarked
package org.harbourwire.portal.feed;

import org.jspecify.annotations.NullMarked;
