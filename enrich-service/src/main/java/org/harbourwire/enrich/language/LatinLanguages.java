package org.harbourwire.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.Lexicon;

/// Tells languages in Latin script apart by their commonest words, which make up a third of any
/// text.
final class LatinLanguages {
  private static final Map<String, List<String>> COMMON =
      Map.of(
          "en",
              words(
                  "the of and to in a is for on with that by from at was has will be are it as an"
                      + " its said after"),
          "fr",
              words(
                  "le la les des de du et en un une est dans pour qui que à au sur par avec aux été"
                      + " sont ses ne pas plus ce cette"),
          "pt",
              words(
                  "o a os as de do da dos das e em um uma no na para que com por não mais ao foi se"
                      + " são pelo pela à"),
          "es",
              words(
                  "el la los las de del y en un una que por con para se no más al es su fue son lo"
                      + " como"),
          "de",
              words(
                  "der die das und in den von zu mit ist im für auf dem ein eine nicht des sich"
                      + " wurde bei auch"),
          "it",
              words(
                  "il la di che e un una per in è del della con non gli dei nel sono da al alla"
                      + " più"),
          "id",
              words(
                  "yang dan di dari untuk dengan ini itu pada tidak akan dalam oleh ke sebagai"
                      + " telah"),
          "tl", words("ang ng sa mga na ay at para kay ni hindi may mula nang"));

  private static final List<String> LANGUAGES = COMMON.keySet().stream().sorted().toList();
  private static final int ENGLISH = 1 << LANGUAGES.indexOf("en");

  /// The languages that a word is common in, a bit for each.
  private static final Lexicon LANGUAGES_OF = languagesOf();

  private static final CharacterSet LETTERS =
      CharacterSet.where(c -> Character.isLetter(c) || c == '\'' || c == '’');

  private LatinLanguages() {}

  /// The language that most common words of `text` belong to; the first that `fallback` names when
  /// none occurs.
  static String of(String text, String fallback) {
    double[] votes = new double[LANGUAGES.size()];
    eachCommonWord(
        text,
        languages -> {
          double share = 1.0 / Integer.bitCount(languages);
          for (int i = 0; i < votes.length; i++) {
            votes[i] += ((languages >> i) & 1) * share;
          }
        });
    int most = 0;
    for (int i = 1; i < votes.length; i++) {
      boolean tied = votes[i] == votes[most] && !LANGUAGES.get(most).equals(fallback);
      most = votes[i] > votes[most] || tied ? i : most;
    }
    return votes[most] > 0 ? LANGUAGES.get(most) : fallback;
  }

  /// How many of the commonest English words `text` has.
  static int englishWords(String text) {
    int[] count = new int[1];
    eachCommonWord(text, languages -> count[0] += (languages & ENGLISH) == 0 ? 0 : 1);
    return count[0];
  }

  private static void eachCommonWord(String text, IntConsumer languages) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = LETTERS.next(lower, 0), end; at < lower.length(); at = LETTERS.next(lower, end)) {
      end = LETTERS.past(lower, at);
      int of = LANGUAGES_OF.number(lower, at, end);
      if (of != Lexicon.NONE) {
        languages.accept(of);
      }
    }
  }

  private static Lexicon languagesOf() {
    Map<String, Integer> of = new HashMap<>();
    COMMON.forEach(
        (language, words) ->
            words.forEach(
                word -> of.merge(word, 1 << LANGUAGES.indexOf(language), (a, b) -> a | b)));
    return new Lexicon(of);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }
}
