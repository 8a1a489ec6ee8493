package org.harbourwire.ingest.encoding;

/// In which language a document may declare its own charset.
public enum Markup {
  /// By an XML declaration.
  XML,
  /// By a `meta` element; an XML declaration is heeded too.
  HTML
}
