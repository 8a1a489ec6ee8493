/// A search over HTTP: as a page, as JSON, as a feed, as a file. In go addresses, out come answers.
@NullMarked
package org.harbourwire.portal.web.search;

import org.jspecify.annotations.NullMarked;
