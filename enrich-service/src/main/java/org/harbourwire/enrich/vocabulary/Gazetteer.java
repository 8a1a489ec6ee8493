package org.harbourwire.enrich.vocabulary;

import java.util.List;

/// The names that we know, with the version of the file that they come from.
///
/// @param version beginning of the hash of the file's content
/// @param text the whole file
/// @param entries in the file's order
public record Gazetteer(String version, String text, List<GazetteerEntry> entries) {
  private static final String FILE = "gazetteer.txt";

  public Gazetteer {
    entries = List.copyOf(entries);
  }

  /// The gazetteer that ships with the service.
  public static Gazetteer shipped() {
    return GazetteerReader.read(FILE, Vocabulary.utf8(shippedText()));
  }

  static String shippedText() {
    return Resources.text(FILE);
  }
}
