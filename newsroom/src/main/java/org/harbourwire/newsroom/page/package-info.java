/// How a site shows one article: a published article and an HTML template in, a page full of
/// furniture out.
@NullMarked
package org.harbourwire.newsroom.page;

import org.jspecify.annotations.NullMarked;
