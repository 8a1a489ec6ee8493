package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;

/// Text with the charset it was read in.
///
/// @param text without byte order mark
/// @param charset the charset that was chosen
/// @param lossy whether some bytes were no text in that charset and were replaced
public record Decoded(String text, Charset charset, boolean lossy) {

  /// Whether it is text at all: of bytes that are none something is decoded too.
  public boolean isText() {
    return !Rubbish.is(text);
  }
}
