/// What an article's words together mean: in goes a reading, out comes how near its headline, lead
/// and best sentences are to each topic, with the words that bring it there. It finds topics that
/// are never called by a phrase of the taxonomy.
@NullMarked
package org.harbourwire.enrich.meaning;

import org.jspecify.annotations.NullMarked;
