/// The enricher: in goes an article, out come its language, names, topics, sums of money, summary
/// and key phrases, each with the words behind it. Start reading at
/// [org.harbourwire.enrich.Enricher].
@NullMarked
package org.harbourwire.enrich;

import org.jspecify.annotations.NullMarked;
