package org.harbourwire.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells languages in Latin script apart by their commonest words, which make up a third of any
/// text.
final class LatinLanguages {
  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
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

  private static final Map<String, List<String>> LANGUAGES_OF = languagesOf();

  private LatinLanguages() {}

  /// The language that most common words of `text` belong to; the first that `fallback` names when
  /// none occurs.
  static String of(String text, String fallback) {
    Map<String, Double> votes = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> LANGUAGES_OF.getOrDefault(m.group(), List.of()))
        .forEach(of -> of.forEach(l -> votes.merge(l, 1.0 / of.size(), Double::sum)));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(vote -> vote.getKey().equals(fallback))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(fallback);
  }

  /// How many of the commonest English words `text` has.
  static long englishWords(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .filter(m -> LANGUAGES_OF.getOrDefault(m.group(), List.of()).contains("en"))
        .count();
  }

  private static Map<String, List<String>> languagesOf() {
    Map<String, List<String>> of = new HashMap<>();
    COMMON.forEach(
        (language, words) ->
            words.forEach(
                word ->
                    of.merge(
                        word,
                        List.of(language),
                        (a, b) ->
                            Stream.concat(a.stream(), b.stream()).distinct().sorted().toList())));
    return of;
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }
}
