/// A real Kafka broker, KRaft, inside this process: for one machine and for tests. A data folder
/// goes in, an address to connect to comes out.
@NullMarked
package org.harbourwire.embedded.kafka;

import org.jspecify.annotations.NullMarked;
