/// A real browser for tests: in goes an address, out come the page as readers get it, what its
/// console said and what it asked of whom.
@NullMarked
package org.harbourwire.testkit.browser;

import org.jspecify.annotations.NullMarked;
