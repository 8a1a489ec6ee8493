/// The sample newsroom: invented news on many loopback hosts. A configuration goes in; sources to
/// poll, the articles that should be found in them, and an access log come out.
@NullMarked
package org.harbourwire.newsroom;

import org.jspecify.annotations.NullMarked;
