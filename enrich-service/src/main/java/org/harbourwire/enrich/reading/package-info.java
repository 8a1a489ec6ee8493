/// How the taggers see an article: in goes title and text, out come two [FieldText]s with a folded
/// form that is compared, sentences, and where the closing boilerplate begins. Beside them what the
/// taggers look words and characters up with at a place of a text: [WordSet], [CharacterSet] and
/// [Lexicon].
@NullMarked
package org.harbourwire.enrich.reading;

import org.jspecify.annotations.NullMarked;
