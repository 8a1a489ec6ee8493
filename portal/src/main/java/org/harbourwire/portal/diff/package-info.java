/// What changed between two texts, for people: in go texts of paragraphs, out come blocks in order,
/// and within a paragraph that was changed its words.
@NullMarked
package org.harbourwire.portal.diff;

import org.jspecify.annotations.NullMarked;
