package org.harbourwire.ingest.article.pdf;

/// Lines joined.
///
/// @param text one line
/// @param size of its letters, in points
/// @param page of its first line
record PdfParagraph(String text, float size, int page) {}
