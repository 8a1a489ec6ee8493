package org.harbourwire.text.fold;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Builds the tables of {@link Folding}: one entry for each UTF-16 unit.
final class FoldTable {
  private static final int UNITS = 1 << 16;

  /// Pairs that Unicode does not decompose: letters with a stroke, quotation marks, name dots, odd
  /// minus signs and the letters that lower case would split.
  private static final String OTHERS =
      """
      øoØođdĐdłlŁlħhĦhŧtŦtƀbɍrɨiıiİiſsʼ'´'‘'’'‚'‛'′'“"”"„"‟"″"〝"〞"〟"«"»"‧·・·−-⁃-〜~∼~⁓~\
      """;

  private FoldTable() {}

  /// The table that turns Traditional Chinese into Simplified.
  static char[] simplified() {
    char[] table = identity();
    putPairs(table, CharacterTable.read(FoldTable.class, "simplified.txt"));
    return table;
  }

  /// The table of all folds together, closed: a folded unit folds to itself.
  static char[] folded(char[] simplified) {
    char[] step = identity();
    char[] chinese = simplified.clone();
    putPairs(chinese, CharacterTable.read(FoldTable.class, "variants.txt"));
    foldCompatibilityForms(step);
    foldAccents(step);
    foldDashesAndSpaces(step);
    putPairs(step, OTHERS);
    char[] closed = identity();
    for (int unit = 0; unit < UNITS; unit++) {
      closed[unit] = settle((char) unit, step, chinese);
    }
    return closed;
  }

  private static char settle(char unit, char[] step, char[] chinese) {
    char next = chinese[Character.toLowerCase(step[unit])];
    return next == unit ? unit : settle(next, step, chinese);
  }

  /// Half and full width forms, radicals and compatibility ideographs that stand for one character.
  private static void foldCompatibilityForms(char[] table) {
    compose(table, '\u2e80', '\u2fdf');
    compose(table, '\uf900', '\ufaff');
    compose(table, '\uff00', '\uffee');
    table['\u3000'] = ' ';
    // NFKC turns it into a space and a combining line, hence into nothing that is one unit.
    table['\uffe3'] = '\u00af';
  }

  private static void compose(char[] table, char first, char last) {
    for (int unit = first; unit <= last; unit++) {
      String composed = Normalizer.normalize(Character.toString(unit), Form.NFKC);
      if (composed.length() == 1) {
        table[unit] = composed.charAt(0);
      }
    }
  }

  private static void foldAccents(char[] table) {
    for (int unit = 0xc0; unit < UNITS; unit++) {
      if (Character.UnicodeScript.of(unit) == Character.UnicodeScript.LATIN) {
        char base = Normalizer.normalize(Character.toString(unit), Form.NFD).charAt(0);
        if (base < 0x80) {
          table[unit] = base;
        }
      }
    }
  }

  private static void foldDashesAndSpaces(char[] table) {
    for (int unit = 0x80; unit < UNITS; unit++) {
      switch (Character.getType(unit)) {
        case Character.DASH_PUNCTUATION -> table[unit] = '-';
        case Character.SPACE_SEPARATOR -> table[unit] = ' ';
        default -> {}
      }
    }
  }

  private static void putPairs(char[] table, String pairs) {
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      table[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
  }

  private static char[] identity() {
    char[] table = new char[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      table[unit] = (char) unit;
    }
    return table;
  }
}
