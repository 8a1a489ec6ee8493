/// What is polled: the source, the state of its polls, the entries seen, its health.
@NullMarked
package org.harbourwire.contract.source;

import org.jspecify.annotations.NullMarked;
