/// The query language that people type. A line of text in, a tree or a fault in words out; what a
/// tree finds is the matter of search and of alerts, which both read it by the same definitions.
@NullMarked
package org.harbourwire.query;

import org.jspecify.annotations.NullMarked;
