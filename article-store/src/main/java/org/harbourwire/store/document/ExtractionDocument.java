package org.harbourwire.store.document;

import org.harbourwire.contract.Json;
import org.harbourwire.contract.extraction.Extraction;

/// The document of an extraction: the record as it is, of which nothing but id and revision is
/// indexed.
public final class ExtractionDocument {
  private ExtractionDocument() {}

  /// The document. One without review takes the place of what was known before.
  public static IndexedDocument of(Extraction extraction) {
    boolean withdrawn = extraction.review() == null;
    return new IndexedDocument(
        extraction.id(), extraction.revision(), withdrawn, Json.writeBytes(extraction));
  }
}
