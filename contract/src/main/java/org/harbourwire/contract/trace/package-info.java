/// What each stage decided on an address, and the records that could not be processed.
@NullMarked
package org.harbourwire.contract.trace;

import org.jspecify.annotations.NullMarked;
