/// The invented articles as an editor writes them: text files in, checked articles out.
@NullMarked
package org.harbourwire.newsroom.article;

import org.jspecify.annotations.NullMarked;
