/// The registry of sources by command: an operator's word and files go in; what is registered, what
/// would change and how sources do come out.
@NullMarked
package org.harbourwire.standalone.sources;

import org.jspecify.annotations.NullMarked;
