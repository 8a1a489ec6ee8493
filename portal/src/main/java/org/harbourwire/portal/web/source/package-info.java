/// Sources over HTTP. In go requests, out come how they do as pages and as JSON.
@NullMarked
package org.harbourwire.portal.web.source;

import org.jspecify.annotations.NullMarked;
