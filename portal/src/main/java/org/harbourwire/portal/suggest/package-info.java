/// What may be meant while something is typed. In go the first letters, out come topics, sources,
/// names and headlines, each with the page that it leads to.
@NullMarked
package org.harbourwire.portal.suggest;

import org.jspecify.annotations.NullMarked;
