/// What extraction kept of an article's document and what it cut, for people who review it.
@NullMarked
package org.harbourwire.contract.extraction;

import org.jspecify.annotations.NullMarked;
