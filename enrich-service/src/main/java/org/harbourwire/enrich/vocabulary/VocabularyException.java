package org.harbourwire.enrich.vocabulary;

import java.io.Serial;
import java.util.List;

/// Taxonomy or gazetteer files that cannot be used. It names the file and every fault that was
/// found, so that one reading of it suffices to mend them.
public final class VocabularyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /// @param faults what is wrong and what to do about it, each with its place in the file
  public VocabularyException(String file, List<String> faults) {
    this(faults.stream().map(fault -> file + ": " + fault).toList());
  }

  private VocabularyException(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /// All of several files together.
  public static VocabularyException of(List<VocabularyException> files) {
    return new VocabularyException(files.stream().flatMap(one -> one.lines.stream()).toList());
  }

  /// Each fault with the file's name, as a line of its own.
  public List<String> lines() {
    return lines;
  }
}
