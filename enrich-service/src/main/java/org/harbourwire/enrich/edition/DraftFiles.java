package org.harbourwire.enrich.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.enrich.vocabulary.VocabularyException;
import org.harbourwire.kit.lifecycle.StartFailure;

/// Vocabulary files as an operator names them: a taxonomy ends in `.yaml` or `.yml`, a gazetteer in
/// `.txt`.
///
/// @param vocabulary what they make of the one that they are laid over
/// @param own the kinds that they bring
public record DraftFiles(Vocabulary vocabulary, Set<VocabularyKind> own) {
  /// Reads `files` over `base`.
  ///
  /// @throws StartFailure when one cannot be read
  /// @throws VocabularyException when one cannot be used, with the faults of all
  public static DraftFiles read(List<Path> files, Vocabulary base) {
    Vocabulary vocabulary = base;
    Set<VocabularyKind> own = EnumSet.noneOf(VocabularyKind.class);
    List<VocabularyException> faulty = new ArrayList<>();
    for (Path file : files) {
      VocabularyKind kind = kind(file);
      if (!own.add(kind)) {
        throw new StartFailure(file + ": there is another " + kind.wireName() + " before it");
      }
      try {
        vocabulary = vocabulary.with(kind, file.toString(), content(file));
      } catch (VocabularyException e) {
        faulty.add(e);
      }
    }
    if (!faulty.isEmpty()) {
      throw VocabularyException.of(faulty);
    }
    return new DraftFiles(vocabulary, own);
  }

  private static VocabularyKind kind(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return VocabularyKind.TAXONOMY;
    }
    if (name.endsWith(".txt")) {
      return VocabularyKind.GAZETTEER;
    }
    throw new StartFailure(
        file + ": neither a taxonomy (its name ends in .yaml) nor a gazetteer (.txt)");
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new StartFailure(file + ": no such file", e);
    } catch (IOException e) {
      throw new StartFailure(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
