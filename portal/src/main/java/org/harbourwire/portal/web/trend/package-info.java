/// Trends over HTTP: as a page and as JSON. In goes the window, out come topics and entities that
/// gained in it.
@NullMarked
package org.harbourwire.portal.web.trend;

import org.jspecify.annotations.NullMarked;
