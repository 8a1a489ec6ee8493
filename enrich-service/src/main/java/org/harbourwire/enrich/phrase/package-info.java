/// Phrases as vocabulary files write them: in goes a written form, out comes a [Phrase] that knows
/// where it stands in a text, and a [PhraseIndex] that finds thousands of them in one pass.
@NullMarked
package org.harbourwire.enrich.phrase;

import org.jspecify.annotations.NullMarked;
