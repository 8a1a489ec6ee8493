/// Trends: the articles of the index go in, how many there were a day of each topic and entity
/// comes out, as documents of `news-trends`.
@NullMarked
package org.harbourwire.store.trend;

import org.jspecify.annotations.NullMarked;
