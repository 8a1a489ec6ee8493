/// In: one document and where it came from. Out: what every stage would make of it, for a person.
@NullMarked
package org.harbourwire.standalone.trial;

import org.jspecify.annotations.NullMarked;
