package org.harbourwire.contract.vocabulary;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An edition of the vocabulary as it was applied: value of `news.vocabulary.v1` under
/// `edition|<number>`, written when all parts of its files are there. The highest number whose
/// files are whole and valid is what enrichers work with; a kind that it does not name is as
/// shipped.
///
/// @param number counts editions, from 1
/// @param appliedAt when it was applied
/// @param files its files, at most one of a kind
public record VocabularyManifest(int number, Instant appliedAt, List<VocabularyFile> files) {
  /// How the keys of manifests begin.
  public static final String KEY_START = "edition|";

  public VocabularyManifest {
    requireNonNull(appliedAt, "appliedAt");
    files = List.copyOf(files);
    if (number < 1) {
      throw new IllegalArgumentException("editions are numbered from 1, not " + number);
    }
    if (files.stream().map(VocabularyFile::kind).distinct().count() < files.size()) {
      throw new IllegalArgumentException("edition " + number + " names two files of one kind");
    }
  }

  /// Its key.
  public String key() {
    return KEY_START + number;
  }

  /// The file of that kind, unless it is as shipped.
  public Optional<VocabularyFile> file(VocabularyKind kind) {
    return files.stream().filter(file -> file.kind() == kind).findFirst();
  }
}
