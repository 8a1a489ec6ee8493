/// What the enricher knows: in go the taxonomy and gazetteer files, out come a validated [Taxonomy]
/// and [Gazetteer], each with a version.
@NullMarked
package org.harbourwire.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
