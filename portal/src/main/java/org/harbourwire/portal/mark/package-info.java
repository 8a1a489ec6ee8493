/// Text with words marked in it. In go a text and spans that may overlap, out come segments in
/// order, each with all that marks it; no HTML is made here.
@NullMarked
package org.harbourwire.portal.mark;

import org.jspecify.annotations.NullMarked;
