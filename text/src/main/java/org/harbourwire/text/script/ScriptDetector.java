package org.harbourwire.text.script;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.harbourwire.text.fold.CharacterTable;
import org.jspecify.annotations.Nullable;

/// Counts what a text is written with.
///
/// The characters of one Chinese writing only are those that OpenCC always changes on the way to
/// the other writing and that its phrases do not use there. Characters of both (后, 里, 台, 群) and
/// regional variants tell nothing and are not counted. A text of some length in one writing may
/// still hold a stray character of the other, such as a quoted name: compare the counts.
public final class ScriptDetector {
  private static final BitSet TRADITIONAL_ONLY = set("traditional-only.txt");
  private static final BitSet SIMPLIFIED_ONLY = set("simplified-only.txt");
  private static final BitSet CANTONESE = bits("嘅咗唔喺佢啲嚟冇嗰嘢咁噉哋攞嗌瞓乜嘥啱嗮晒嘞㗎喎咩");

  /// By character, none for what is no letter: asking Unicode's tables each time would cost more
  /// than all else here.
  private static final @Nullable UnicodeScript[] SCRIPTS = scripts();

  private ScriptDetector() {}

  private static @Nullable UnicodeScript[] scripts() {
    @Nullable UnicodeScript[] scripts = new @Nullable UnicodeScript[1 << 16];
    Arrays.setAll(scripts, ScriptDetector::ofLetter);
    return scripts;
  }

  private static @Nullable UnicodeScript ofLetter(int point) {
    return Character.isLetter(point) ? UnicodeScript.of(point) : null;
  }

  /// The counts of `text`.
  public static ScriptCounts count(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int traditional = 0;
    int simplified = 0;
    int cantonese = 0;
    UnicodeScript current = UnicodeScript.COMMON;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      UnicodeScript script = point < SCRIPTS.length ? SCRIPTS[point] : ofLetter(point);
      if (script == null) {
        continue;
      }
      if (script != current) {
        add(letters, current, run);
        current = script;
        run = 0;
      }
      run++;
      if (script == UnicodeScript.HAN) {
        traditional += TRADITIONAL_ONLY.get(point) ? 1 : 0;
        simplified += SIMPLIFIED_ONLY.get(point) ? 1 : 0;
        cantonese += CANTONESE.get(point) ? 1 : 0;
      }
    }
    add(letters, current, run);
    return new ScriptCounts(letters, traditional, simplified, cantonese);
  }

  /// Whether only Traditional Chinese uses this character.
  public static boolean isTraditionalOnly(int codePoint) {
    return TRADITIONAL_ONLY.get(codePoint);
  }

  /// Whether only Simplified Chinese uses this character.
  public static boolean isSimplifiedOnly(int codePoint) {
    return SIMPLIFIED_ONLY.get(codePoint);
  }

  private static void add(Map<UnicodeScript, Integer> letters, UnicodeScript script, int run) {
    // Letters without a script of their own (ª, ー) tell nothing.
    if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      letters.merge(script, run, Integer::sum);
    }
  }

  private static BitSet set(String resource) {
    return bits(CharacterTable.read(ScriptDetector.class, resource));
  }

  private static BitSet bits(String characters) {
    BitSet bits = new BitSet(1 << 16);
    characters.chars().forEach(bits::set);
    return bits;
  }
}
