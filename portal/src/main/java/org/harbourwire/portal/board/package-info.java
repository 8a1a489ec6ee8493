/// What the portal keeps in memory of Kafka topics: alerts, alert rules, deliveries, the health of
/// sources. In go committed records, out come lists that are always at hand.
@NullMarked
package org.harbourwire.portal.board;

import org.jspecify.annotations.NullMarked;
