/// Press releases as PDF: headings and paragraphs in, the bytes of a PDF 1.4 file out.
@NullMarked
package org.harbourwire.newsroom.pdf;

import org.jspecify.annotations.NullMarked;
