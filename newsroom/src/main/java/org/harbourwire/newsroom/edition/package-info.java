/// How a site lists what it has published: the live articles in; a feed, sitemap or listing page
/// out.
@NullMarked
package org.harbourwire.newsroom.edition;

import org.jspecify.annotations.NullMarked;
