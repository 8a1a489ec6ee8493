/// The catalogue of Kafka topics, the JSON serde and the CloudEvents headers of every record.
@NullMarked
package org.harbourwire.contract.kafka;

import org.jspecify.annotations.NullMarked;
