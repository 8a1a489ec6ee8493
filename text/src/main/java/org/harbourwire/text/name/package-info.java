/// What topics and entities are called: words in, what they name out. Search and alert rules read
/// words by it, so that both find the same.
@NullMarked
package org.harbourwire.text.name;

import org.jspecify.annotations.NullMarked;
