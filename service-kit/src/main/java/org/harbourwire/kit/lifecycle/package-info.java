/// How a part of Harbourwire starts, answers for its health and stops.
@NullMarked
package org.harbourwire.kit.lifecycle;

import org.jspecify.annotations.NullMarked;
