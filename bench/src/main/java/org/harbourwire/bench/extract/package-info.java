/// Pages go in; how fast each extractor reads them on one core comes out.
@NullMarked
package org.harbourwire.bench.extract;

import org.jspecify.annotations.NullMarked;
