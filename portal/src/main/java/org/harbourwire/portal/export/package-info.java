/// What a search finds, as a file: in go whole articles, out come rows for spreadsheets or lines of
/// JSON.
@NullMarked
package org.harbourwire.portal.export;

import org.jspecify.annotations.NullMarked;
