package org.harbourwire.enrich.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.harbourwire.contract.Sha256;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyPart;

/// A vocabulary file cut into records that a broker takes, and put together again.
final class FileParts {
  private FileParts() {}

  /// The parts of `text` in order.
  static List<VocabularyPart> cut(String text) {
    List<VocabularyPart> parts = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(text.length(), from + VocabularyPart.LONGEST_TEXT);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--; // Half a character is none in UTF-8.
      }
      parts.add(new VocabularyPart(parts.size() + 1, text.substring(from, to)));
      from = to;
    } while (from < text.length());
    return parts;
  }

  /// How a manifest names the file with this text.
  static VocabularyFile describe(VocabularyKind kind, String version, String text) {
    return new VocabularyFile(kind, version, Sha256.hex(text), cut(text).size());
  }

  /// The text of `file`.
  ///
  /// @param parts by key
  /// @throws BrokenEdition when a part is missing or it is not what was applied
  static String join(VocabularyFile file, Map<String, VocabularyPart> parts) {
    StringBuilder text = new StringBuilder();
    Map<Integer, String> missing = new TreeMap<>();
    for (int number = 1; number <= file.parts(); number++) {
      VocabularyPart part = parts.get(file.partKey(number));
      if (part == null) {
        missing.put(number, file.partKey(number));
      } else {
        text.append(part.text());
      }
    }
    String name = "the " + file.kind().wireName() + " " + file.version();
    if (!missing.isEmpty()) {
      throw new BrokenEdition(
          name + " is not whole: " + missing.size() + " of its " + file.parts() + " parts missing");
    }
    if (!Sha256.hex(text.toString()).equals(file.sha256())) {
      throw new BrokenEdition(name + " is not what was applied: its hash differs");
    }
    return text.toString();
  }
}
