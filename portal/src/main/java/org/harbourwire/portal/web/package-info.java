/// Which address answers with what. In go requests that the guard let pass, out come pages, JSON
/// and the stream of alerts; faults become one page or one problem document here.
@NullMarked
package org.harbourwire.portal.web;

import org.jspecify.annotations.NullMarked;
