package org.harbourwire.enrich.vocabulary;

import java.io.Serial;
import java.util.List;

/// A taxonomy or gazetteer file that cannot be used. It names the file and every fault that was
/// found, so that one reading of it suffices to mend them.
public final class VocabularyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<String> faults;

  /// @param faults what is wrong and what to do about it, each with its place in the file
  public VocabularyException(String file, List<String> faults) {
    super(file + ": " + String.join("; ", faults));
    this.file = file;
    this.faults = List.copyOf(faults);
  }

  /// Each fault with the file's name, as a line of its own.
  public List<String> lines() {
    return faults.stream().map(fault -> file + ": " + fault).toList();
  }
}
