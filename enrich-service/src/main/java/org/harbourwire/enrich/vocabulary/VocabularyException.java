package org.harbourwire.enrich.vocabulary;

import java.io.Serial;
import java.util.List;

/// A taxonomy or gazetteer file that cannot be used. The message names the file and lists every
/// fault that was found, so that one reading of it suffices to mend them.
public final class VocabularyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  VocabularyException(String file, List<String> faults) {
    super(file + ": " + String.join("; ", faults));
  }

  VocabularyException(String file, Throwable cause) {
    super(file + ": " + cause.getMessage(), cause);
  }
}
