/// A reading of an article with its topics and names in, its own most telling sentences and phrases
/// out.
@NullMarked
package org.harbourwire.enrich.summary;

import org.jspecify.annotations.NullMarked;
