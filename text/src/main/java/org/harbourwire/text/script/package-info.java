/// A text in, counts out of what it is written with: scripts, characters of one Chinese writing
/// only, words of Cantonese. Which language that makes is for the reader of the counts to say.
@NullMarked
package org.harbourwire.text.script;

import org.jspecify.annotations.NullMarked;
