/// What readers search for: in goes an address (all state of a search is in it), out come the
/// request to the article store and further addresses.
@NullMarked
package org.harbourwire.portal.search;

import org.jspecify.annotations.NullMarked;
