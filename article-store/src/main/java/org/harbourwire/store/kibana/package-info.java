/// What Kibana shows of our indices. [KibanaAssets] holds all of it; packages below say what such
/// things are made of ([org.harbourwire.store.kibana.asset], [org.harbourwire.store.kibana.layer]),
/// check them without a Kibana ([org.harbourwire.store.kibana.check]) and hand them to one
/// ([org.harbourwire.store.kibana.server]).
@NullMarked
package org.harbourwire.store.kibana;

import org.jspecify.annotations.NullMarked;
