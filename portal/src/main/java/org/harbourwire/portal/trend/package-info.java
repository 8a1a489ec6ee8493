/// Which topics and entities gain. In go counts of articles over a period and the one before, out
/// come those whose share grew by more than chance explains, the surest first.
@NullMarked
package org.harbourwire.portal.trend;

import org.jspecify.annotations.NullMarked;
