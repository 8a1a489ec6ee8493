/// The vocabulary as operators apply it while enrichers run: in go the records of
/// `news.vocabulary.v1`, out comes the latest edition that is whole and valid; and the other way
/// round.
@NullMarked
package org.harbourwire.enrich.edition;

import org.jspecify.annotations.NullMarked;
