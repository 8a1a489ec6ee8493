/// The invented sites: who they are, how they list and show their articles, and what to expect of
/// them.
@NullMarked
package org.harbourwire.newsroom.site;

import org.jspecify.annotations.NullMarked;
