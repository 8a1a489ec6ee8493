/// Tagging on one core: articles go in, articles a second and nanoseconds a character of each step
/// come out, beside a bare Aho-Corasick pass and CoreNLP's name tagger over the same words.
/// [org.harbourwire.bench.tagging.TaggingSpeed] runs it.
@NullMarked
package org.harbourwire.bench.tagging;

import org.jspecify.annotations.NullMarked;
