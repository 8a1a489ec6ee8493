/// The saved rule, the alert that it raises, and the ledger of deliveries.
@NullMarked
package org.harbourwire.contract.alert;

import org.jspecify.annotations.NullMarked;
