/// The commands that people type: arguments in, words and an exit code out.
@NullMarked
package org.harbourwire.standalone.command;

import org.jspecify.annotations.NullMarked;
