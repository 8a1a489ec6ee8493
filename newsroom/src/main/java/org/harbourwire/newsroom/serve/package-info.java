/// The HTTP side: requests in; replies, misbehaviour and an access log out.
@NullMarked
package org.harbourwire.newsroom.serve;

import org.jspecify.annotations.NullMarked;
