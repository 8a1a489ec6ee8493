/// How an article and its story went on. In go the articles of a story, or the revisions of an
/// article, out come views in the order of time, ready for their template.
@NullMarked
package org.harbourwire.portal.view.history;

import org.jspecify.annotations.NullMarked;
