package org.harbourwire.contract.vocabulary;

import static java.util.Objects.requireNonNull;

/// A vocabulary file that was applied, by which its parts are found and proved whole.
///
/// @param kind which file
/// @param version the beginning of its hash, as enriched articles carry it
/// @param sha256 SHA-256 of its content in UTF-8, in lower-case hexadecimal
/// @param parts how many parts it has
public record VocabularyFile(VocabularyKind kind, String version, String sha256, int parts) {
  public VocabularyFile {
    requireNonNull(kind, "kind");
    requireNonNull(version, "version");
    requireNonNull(sha256, "sha256");
    if (parts < 1) {
      throw new IllegalArgumentException("a file has at least one part, not " + parts);
    }
  }

  /// The key of its part `number`, from 1.
  public String partKey(int number) {
    return VocabularyPart.key(kind, sha256, number);
  }
}
