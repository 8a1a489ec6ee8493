/// A real Kafka broker for tests, shared by all tests of one run.
@NullMarked
package org.harbourwire.testkit.broker;

import org.jspecify.annotations.NullMarked;
