package org.harbourwire.ingest.article.review;

import org.harbourwire.contract.extraction.Finding;

/// What a document says of its article beside what events carry: for people, and for what is made
/// of the extractions.
///
/// @param field `section`, `keywords`, `image`, `image_text` or `next_part`
/// @param value as the document says it, bounded
/// @param place where
public record Noted(String field, String value, Place place) {

  Finding finding() {
    return new Finding(field, place.wireName(), value);
  }
}
