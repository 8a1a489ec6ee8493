/// Single stages for scripts: JSON Lines in, JSON Lines out.
@NullMarked
package org.harbourwire.standalone.stage;

import org.jspecify.annotations.NullMarked;
