package org.harbourwire.text.script;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/// What a text is written with, in code points.
///
/// @param letters letters and ideographs by script, scripts that do not occur left out
/// @param traditionalOnly characters that only Traditional Chinese uses
/// @param simplifiedOnly characters that only Simplified Chinese uses
/// @param cantonese characters that written Cantonese uses and standard Chinese hardly ever
public record ScriptCounts(
    Map<UnicodeScript, Integer> letters, int traditionalOnly, int simplifiedOnly, int cantonese) {

  /// Copies the map.
  public ScriptCounts {
    letters = Map.copyOf(letters);
    if (traditionalOnly < 0 || simplifiedOnly < 0 || cantonese < 0) {
      throw new IllegalArgumentException("negative count");
    }
  }

  /// Letters and ideographs of one script.
  public int of(UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }

  /// Latin letters.
  public int latin() {
    return of(UnicodeScript.LATIN);
  }

  /// Chinese characters, whatever the language.
  public int han() {
    return of(UnicodeScript.HAN);
  }

  /// Hiragana and Katakana: a text with a fair share of them is Japanese.
  public int kana() {
    return of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
  }

  /// Korean letters and syllables.
  public int hangul() {
    return of(UnicodeScript.HANGUL);
  }

  /// Letters of all scripts.
  public int total() {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether the characters tell Traditional from Simplified writing, and which it is.
  public ChineseWriting chineseWriting() {
    if (traditionalOnly == simplifiedOnly) {
      return ChineseWriting.UNDECIDED;
    }
    return traditionalOnly > simplifiedOnly
        ? ChineseWriting.TRADITIONAL
        : ChineseWriting.SIMPLIFIED;
  }
}
