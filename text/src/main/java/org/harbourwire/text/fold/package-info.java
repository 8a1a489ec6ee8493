/// A text in, a text of the same length out in which writing that means the same looks the same.
/// Search, alerts, tagging and story grouping all compare folded text, and report offsets of the
/// unfolded one.
@NullMarked
package org.harbourwire.text.fold;

import org.jspecify.annotations.NullMarked;
