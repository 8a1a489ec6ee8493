package org.harbourwire.enrich.vocabulary;

import java.util.List;

/// The names that we know, with the version of the file that they come from.
///
/// @param version hash of the file's content
/// @param entries in the file's order
public record Gazetteer(String version, List<GazetteerEntry> entries) {
  public Gazetteer {
    entries = List.copyOf(entries);
  }

  /// The gazetteer that ships with the service.
  public static Gazetteer shipped() {
    return GazetteerReader.read("gazetteer.txt", Resources.bytes("gazetteer.txt"));
  }
}
