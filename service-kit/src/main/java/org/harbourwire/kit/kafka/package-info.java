/// Kafka clients with the settings that our guarantees need, and the making of our Kafka topics.
@NullMarked
package org.harbourwire.kit.kafka;

import org.jspecify.annotations.NullMarked;
