/// The command line, and all of Harbourwire in one process.
@NullMarked
package org.harbourwire.standalone;

import org.jspecify.annotations.NullMarked;
