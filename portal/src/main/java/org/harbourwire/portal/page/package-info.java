/// How pages are made: templates, texts of the interface, times, addresses, style sheet and script.
/// In go view records, out comes HTML in which everything from outside is escaped.
@NullMarked
package org.harbourwire.portal.page;

import org.jspecify.annotations.NullMarked;
