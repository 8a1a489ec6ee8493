/// Thousands of small sources on a hundred hosts, for measurements: requests in; feeds, pages, slow
/// and broken answers and an access log out. What each showed, and when, is remembered.
@NullMarked
package org.harbourwire.newsroom.crowd;

import org.jspecify.annotations.NullMarked;
