/// Names in Latin script by their form: in goes a field of an article and the names known in it,
/// out come the names that nobody told us of.
@NullMarked
package org.harbourwire.enrich.latin;

import org.jspecify.annotations.NullMarked;
