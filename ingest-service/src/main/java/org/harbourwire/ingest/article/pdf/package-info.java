/// A PDF goes in; its article comes out. In order: [LineStripper] reads placed lines,
/// [RunningLines] drops headers and footers, [ParagraphJoiner] joins lines, [Release] finds
/// headline, body and end.
@NullMarked
package org.harbourwire.ingest.article.pdf;

import org.jspecify.annotations.NullMarked;
