/// Everything on one machine: a data folder and a configuration in, a running Harbourwire out.
@NullMarked
package org.harbourwire.standalone.machine;

import org.jspecify.annotations.NullMarked;
