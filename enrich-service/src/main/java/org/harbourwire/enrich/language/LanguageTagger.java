package org.harbourwire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.text.script.ScriptCounts;
import org.harbourwire.text.script.ScriptDetector;
import org.jspecify.annotations.Nullable;

/// Names the language by script, by characters that only one Chinese writing uses, and by common
/// words; what page or feed declares decides only where the words do not.
public final class LanguageTagger {
  /// Average letters of an English word and characters of a Chinese one: to weigh them.
  private static final double LETTERS = 5.0;

  private static final double CHARACTERS = 1.7;
  private static final double MOSTLY_CHINESE = 0.72;
  private static final double HARDLY_CHINESE = 0.18;
  private static final int FEW_HAN = 8;
  private static final int FEW_ENGLISH_WORDS = 6;

  /// The language of an article.
  ///
  /// @param declared as page or feed declare it, if they do
  public Language tag(Reading reading, @Nullable String declared) {
    String all = reading.title().original() + "\n" + reading.text().original();
    ScriptCounts counts = ScriptDetector.count(all);
    String said = normal(declared);
    if (counts.total() == 0) {
      return new Language(said.isEmpty() ? "und" : said, false);
    }
    String tag = byScript(all, counts, said);
    boolean chinese = tag.startsWith("zh") || tag.equals("mul");
    return new Language(tag, chinese && cantonese(counts));
  }

  private static String byScript(String all, ScriptCounts counts, String said) {
    if (counts.kana() > 2 && counts.kana() * 8 > counts.han()) {
      return "ja";
    }
    if (counts.hangul() * 2 > counts.total()) {
      return "ko";
    }
    double han = counts.han() / CHARACTERS;
    double latin = counts.latin() / LETTERS;
    if (han + latin < counts.total() / (2 * LETTERS)) {
      return otherScript(counts, said);
    }
    double share = han / (han + latin);
    if (share >= MOSTLY_CHINESE) {
      return chinese(counts, said);
    }
    if (share > HARDLY_CHINESE) {
      boolean prose = LatinLanguages.englishWords(all) >= FEW_ENGLISH_WORDS;
      if (!prose || counts.han() >= FEW_HAN) {
        return prose ? "mul" : chinese(counts, said);
      }
    }
    return LatinLanguages.of(all, said.isEmpty() || said.startsWith("zh") ? "en" : said);
  }

  private static String chinese(ScriptCounts counts, String said) {
    return switch (counts.chineseWriting()) {
      case TRADITIONAL -> "zh-Hant";
      case SIMPLIFIED -> "zh-Hans";
      case UNDECIDED -> said.startsWith("zh-") ? said : "zh-Hant";
    };
  }

  private static String otherScript(ScriptCounts counts, String said) {
    if (counts.of(UnicodeScript.CYRILLIC) > 0) {
      return "ru";
    }
    if (counts.of(UnicodeScript.THAI) > 0) {
      return "th";
    }
    return counts.of(UnicodeScript.ARABIC) > 0 ? "ar" : said.isEmpty() ? "und" : said;
  }

  /// Two different marker words or a share of them: one alone may be a quotation.
  private static boolean cantonese(ScriptCounts counts) {
    return counts.cantonese() >= 3 && counts.cantonese() * 60 >= counts.han();
  }

  /// A declared tag in the form that we write, empty when there is none.
  private static String normal(@Nullable String declared) {
    String tag =
        declared == null ? "" : declared.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "" -> "";
      case "zh-hant",
          "zh-tw",
          "zh-hk",
          "zh-mo",
          "tc",
          "zh-hant-hk",
          "zh-hant-tw",
          "yue",
          "yue-hk" ->
          "zh-Hant";
      case "zh-hans", "zh-cn", "zh-sg", "sc", "zh-hans-cn" -> "zh-Hans";
      case "zh" -> "zh";
      default -> tag.startsWith("zh-") ? "zh" : tag.split("-", 2)[0];
    };
  }
}
