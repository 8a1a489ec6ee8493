/// Invented articles for tests.
@NullMarked
package org.harbourwire.testkit.article;

import org.jspecify.annotations.NullMarked;
