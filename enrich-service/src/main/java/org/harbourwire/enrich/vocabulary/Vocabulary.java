package org.harbourwire.enrich.vocabulary;

import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.vocabulary.VocabularyKind;

/// All that an enricher knows: one taxonomy and one gazetteer, which are switched together.
public record Vocabulary(Taxonomy taxonomy, Gazetteer gazetteer) {

  /// The vocabulary that ships with the service.
  public static Vocabulary shipped() {
    return new Vocabulary(Taxonomy.shipped(), Gazetteer.shipped());
  }

  /// The same with the file of that kind read from `content`.
  ///
  /// @param file the file's name, for messages
  /// @throws VocabularyException when it cannot be used
  public Vocabulary with(VocabularyKind kind, String file, byte[] content) {
    return switch (kind) {
      case TAXONOMY -> new Vocabulary(TaxonomyReader.read(file, content), gazetteer);
      case GAZETTEER -> new Vocabulary(taxonomy, GazetteerReader.read(file, content));
    };
  }

  /// The whole text of its file of that kind, what it extends included.
  public String text(VocabularyKind kind) {
    return switch (kind) {
      case TAXONOMY -> taxonomy.text();
      case GAZETTEER -> gazetteer.text();
    };
  }

  /// The version of its file of that kind.
  public String version(VocabularyKind kind) {
    return switch (kind) {
      case TAXONOMY -> taxonomy.version();
      case GAZETTEER -> gazetteer.version();
    };
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
