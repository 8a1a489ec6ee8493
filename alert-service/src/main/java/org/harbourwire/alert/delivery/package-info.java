/// Alerts in; signed webhook requests and the ledger of what came of them out.
@NullMarked
package org.harbourwire.alert.delivery;

import org.jspecify.annotations.NullMarked;
