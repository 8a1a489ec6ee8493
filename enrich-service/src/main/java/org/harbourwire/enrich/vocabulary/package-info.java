/// What the enricher knows: in go the taxonomy and gazetteer files, out come a validated [Taxonomy]
/// and [Gazetteer], each with a version, and the [PhraseIndex] that finds their words.
@NullMarked
package org.harbourwire.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
