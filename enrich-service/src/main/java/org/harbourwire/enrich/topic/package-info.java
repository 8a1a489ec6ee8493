/// A reading of an article and the names in it in, a [TopicDecision] per topic considered out: the
/// score, the words for it, the words against it.
@NullMarked
package org.harbourwire.enrich.topic;

import org.jspecify.annotations.NullMarked;
