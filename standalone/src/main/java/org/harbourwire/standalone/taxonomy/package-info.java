/// In: an operator's taxonomy and gazetteer files. Out: whether they can be used, what they would
/// change, and the editions that running enrichers turn to.
@NullMarked
package org.harbourwire.standalone.taxonomy;

import org.jspecify.annotations.NullMarked;
