/// What the search page shows. In go an address and what was found by it, out come views in which
/// every word, time and link stands ready for its template.
@NullMarked
package org.harbourwire.portal.view.search;

import org.jspecify.annotations.NullMarked;
