/// Invented sources for tests.
@NullMarked
package org.harbourwire.testkit.source;

import org.jspecify.annotations.NullMarked;
