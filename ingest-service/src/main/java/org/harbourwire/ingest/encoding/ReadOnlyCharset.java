package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// A charset that Java lacks, or reads otherwise than browsers do. It is for reading only.
abstract class ReadOnlyCharset extends Charset {
  ReadOnlyCharset(String name) {
    super(name, new String[0]);
  }

  @Override
  public boolean contains(Charset other) {
    return false;
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is for reading only");
  }
}
