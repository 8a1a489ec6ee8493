/// What the operators' dashboard shows: how sources do, what happened to them, dead letters, what
/// went no further, how fresh articles are and how many records wait go in; documents of the index
/// `news-ops` come out, and are forgotten when they are old.
@NullMarked
package org.harbourwire.store.ops;

import org.jspecify.annotations.NullMarked;
