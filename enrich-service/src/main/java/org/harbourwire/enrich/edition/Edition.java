package org.harbourwire.enrich.edition;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A vocabulary and how it came into effect.
///
/// @param manifest as it was applied; absent: nothing was, and it is what a service begins with
/// @param vocabulary what it holds
public record Edition(@Nullable VocabularyManifest manifest, Vocabulary vocabulary) {

  /// Its number; 0 while nothing was applied.
  public int number() {
    return manifest == null ? 0 : manifest.number();
  }

  /// What it is, for an operator: `edition 3 of 2026-01-05T04:00:00Z: taxonomy 6a0d41c2, gazetteer
  /// f3b97e05 (as shipped)`.
  public String inWords() {
    String which =
        manifest == null
            ? "nothing applied yet"
            : "edition " + number() + " of " + manifest.appliedAt().truncatedTo(ChronoUnit.SECONDS);
    return which
        + ": "
        + Stream.of(VocabularyKind.values()).map(this::inWords).collect(Collectors.joining(", "));
  }

  private String inWords(VocabularyKind kind) {
    String name = kind.wireName() + " " + vocabulary.version(kind);
    return isApplied(kind) ? name : name + " (as shipped)";
  }

  private boolean isApplied(VocabularyKind kind) {
    return Optional.ofNullable(manifest).flatMap(m -> m.file(kind)).isPresent();
  }
}
