/// Handing assets to a Kibana: saved objects and rules go in, what it made of them comes out.
@NullMarked
package org.harbourwire.store.kibana.server;

import org.jspecify.annotations.NullMarked;
