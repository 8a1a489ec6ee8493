/// One article over HTTP. In goes its id, out come its pages and its JSON.
@NullMarked
package org.harbourwire.portal.web.article;

import org.jspecify.annotations.NullMarked;
