package org.harbourwire.ingest.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file that belongs to an entry, such as a PDF.
///
/// @param url absolute
/// @param mediaType as declared
public record Enclosure(String url, @Nullable String mediaType) {
  /// More than any entry has.
  public static final int MOST = 500;

  /// Whether it is, or seems to be, a PDF.
  public boolean isPdf() {
    return mediaType == null
        ? url.toLowerCase(Locale.ROOT).contains(".pdf")
        : mediaType.toLowerCase(Locale.ROOT).contains("pdf");
  }
}
