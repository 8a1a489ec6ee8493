/// The JSON Schemas of our Kafka topics: written from the records and their documentation, kept as
/// resources, compared with what is really written and with what was released before.
@NullMarked
package org.harbourwire.contract.schema;

import org.jspecify.annotations.NullMarked;
