/// What operators and analysts look at, beside the articles: records of Kafka and measurements go
/// in, documents of `news-ops` and `news-trends` come out.
@NullMarked
package org.harbourwire.index.ops;

import org.jspecify.annotations.NullMarked;
