/// A reading of an article and its language in, the sums of money in it out.
@NullMarked
package org.harbourwire.enrich.amount;

import org.jspecify.annotations.NullMarked;
