/// What became of each piece of a document and where its metadata were found: as a person reviews
/// it, and as it goes to Kafka for people elsewhere.
@NullMarked
package org.harbourwire.ingest.article.review;

import org.jspecify.annotations.NullMarked;
