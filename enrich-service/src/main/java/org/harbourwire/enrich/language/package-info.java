/// A reading of an article in, its language tag out.
@NullMarked
package org.harbourwire.enrich.language;

import org.jspecify.annotations.NullMarked;
