import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the list of plain Chinese words from the dictionary of jieba (`dict.txt` of the Maven artifact
/// `com.huaban:jieba-analysis:1.0.2`, MIT and Apache-2.0):
///
///     java tables/DeriveChineseWords.java dict.txt src/main/resources/org/harbourwire/enrich/chinese/words.txt
///
/// The list is checked in; this is run only to move to another dictionary.
final class DeriveChineseWords {
  private static final int LEAST = 20;
  private static final int LEAST_OF_FOUR = 50;
  private static final int COMMON = 200;
  private static final Set<String> NAMES = Set.of("nr", "nrt", "nrfg", "nt", "nz", "ns");
  private static final Set<String> END_NAMES =
      Set.of("v", "d", "p", "c", "t", "r", "f", "u", "vn", "vd", "ad", "uj", "ul");
  private static final String HEAD =
      """
      # Chinese words, to tell names from plain words: a line for each first character and kind, `v` for what ends a name
      # (verbs, adverbs, times), `n` for other common words, `r` for rarer ones. Simplified, two to four characters, derived
      # by tables/DeriveChineseWords.java from the dictionary of jieba.
      """;

  private DeriveChineseWords() {}

  public static void main(String[] files) throws IOException {
    Map<String, Map<String, SortedSet<String>>> lines = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(files[0]))) {
      String[] column = line.split(" ", -1);
      if (column.length >= 3 && wanted(column[0], Integer.parseInt(column[1]), column[2])) {
        lines
            .computeIfAbsent(column[0].substring(0, 1), first -> new TreeMap<>())
            .computeIfAbsent(kind(Integer.parseInt(column[1]), column[2]), kind -> new TreeSet<>())
            .add(column[0]);
      }
    }
    StringBuilder list = new StringBuilder(HEAD);
    lines
        .values()
        .forEach(
            kinds ->
                kinds.forEach(
                    (kind, words) ->
                        list.append(kind)
                            .append(' ')
                            .append(String.join(" ", words))
                            .append('\n')));
    Files.writeString(Path.of(files[1]), list);
  }

  private static boolean wanted(String word, int frequency, String part) {
    boolean han = word.length() >= 2 && word.length() <= 4 && word.matches("[\\u4e00-\\u9fff]+");
    return han
        && !NAMES.contains(part)
        && frequency >= (word.length() == 4 ? LEAST_OF_FOUR : LEAST);
  }

  private static String kind(int frequency, String part) {
    if (END_NAMES.contains(part) && frequency >= LEAST_OF_FOUR) {
      return "v";
    }
    return frequency >= COMMON ? "n" : "r";
  }
}
