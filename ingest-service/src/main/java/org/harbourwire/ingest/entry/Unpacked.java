package org.harbourwire.ingest.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.harbourwire.ingest.article.FetchedDocument;

/// Undoes the compression of files that are served as they lie there: `sitemap.xml.gz`.
final class Unpacked {
  /// The sitemap protocol's own limit.
  private static final int MAX_BYTES = 50 * 1024 * 1024;

  /// Why there is no document, in words.
  static final String BROKEN = "it is a broken gzip file, or one beyond 50 MB";

  private Unpacked() {}

  /// `document` as it is when it is no gzip file; empty when it is a broken one or too large.
  static Optional<FetchedDocument> of(FetchedDocument document) {
    byte[] body = document.body();
    boolean packed = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    return packed ? unpacked(document) : Optional.of(document);
  }

  private static Optional<FetchedDocument> unpacked(FetchedDocument document) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(document.body()))) {
      byte[] plain = in.readNBytes(MAX_BYTES + 1);
      // The header speaks of the packed file.
      return plain.length > MAX_BYTES
          ? Optional.empty()
          : Optional.of(new FetchedDocument(plain, null, document.url()));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }
}
