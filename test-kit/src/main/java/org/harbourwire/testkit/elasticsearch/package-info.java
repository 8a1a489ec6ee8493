/// A real Elasticsearch for tests.
@NullMarked
package org.harbourwire.testkit.elasticsearch;

import org.jspecify.annotations.NullMarked;
