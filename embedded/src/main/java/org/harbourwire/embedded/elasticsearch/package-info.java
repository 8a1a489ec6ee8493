/// A real Elasticsearch as a child process: the server's zip and a data folder go in; an address, a
/// user and a password come out. It never outlives the JVM that started it.
@NullMarked
package org.harbourwire.embedded.elasticsearch;

import org.jspecify.annotations.NullMarked;
