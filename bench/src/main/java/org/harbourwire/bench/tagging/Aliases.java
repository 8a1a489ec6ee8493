package org.harbourwire.bench.tagging;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeMap;
import org.harbourwire.bench.tagging.Sample.Story;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.vocabulary.Gazetteer;
import org.harbourwire.enrich.vocabulary.Vocabulary;

/// Gazetteers of a wanted size: what ships, cut short or made longer by invented names.
final class Aliases {
  private static final long SEED = 20261123;
  private static final String[] SYLLABLES = {
    "ka", "lor", "min", "dex", "va", "ten", "rho", "sul", "pi", "gan", "mer", "tis", "bo", "quil"
  };
  private static final String HAN = "華海東新明宏德安泰盛永利成信豐達康榮嘉源";
  private static final int INVENTED_A_LINE = 2;

  private Aliases() {}

  /// A vocabulary whose gazetteer has about `count` names.
  static Vocabulary vocabulary(int count) {
    Vocabulary shipped = Vocabulary.shipped();
    StringBuilder text = new StringBuilder();
    int names = 0;
    for (String line : shipped.gazetteer().text().lines().toList()) {
      if (names < count && !line.isBlank() && !line.startsWith("#")) {
        text.append(line).append('\n');
        names += names(line);
      }
    }
    Random random = new Random(SEED);
    for (int i = 0; names < count; i++, names += INVENTED_A_LINE) {
      text.append(invented(i, random)).append('\n');
    }
    return shipped.with(
        VocabularyKind.GAZETTEER, "bench.txt", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// How many names a gazetteer has.
  static int count(Gazetteer gazetteer) {
    return gazetteer
        .text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .mapToInt(Aliases::names)
        .sum();
  }

  private static int names(String line) {
    String[] columns = line.split("\\|", -1);
    return names(columns, 2) + names(columns, 3);
  }

  private static int names(String[] columns, int at) {
    return at >= columns.length || columns[at].isBlank() ? 0 : columns[at].split(";", -1).length;
  }

  private static String invented(int number, Random random) {
    StringBuilder latin = new StringBuilder();
    for (int word = 0; word < 2; word++) {
      StringBuilder one = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        one.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      latin.append(Character.toUpperCase(one.charAt(0))).append(one.substring(1)).append(' ');
    }
    StringBuilder han = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      han.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return "bench-%d | org | %sNo%d | %s%d |".formatted(number, latin, number, han, number);
  }

  /// A bare pass of Aho and Corasick's automaton over folded text: what finding the names costs at
  /// the very least, with no edges, senses or scripts regarded.
  static Rounds.Pass bare(Vocabulary vocabulary, Sample sample) {
    TreeMap<String, Integer> keys = new TreeMap<>();
    for (String line : vocabulary.gazetteer().text().lines().toList()) {
      String[] columns = line.startsWith("#") ? new String[0] : line.split("\\|", -1);
      for (int at = 2; at < Math.min(4, columns.length); at++) {
        for (String name : columns[at].split(";", -1)) {
          String key = FieldText.key(name.split(" ~ ", -1)[0].strip());
          if (!key.isEmpty()) {
            keys.put(key, keys.size());
          }
        }
      }
    }
    AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(keys);
    var folded = sample.articles().stream().map(Aliases::folded).toList();
    return () -> folded.stream().mapToLong(text -> hits(trie, text)).sum();
  }

  private static String folded(Story story) {
    return FieldText.key(story.title() + "\n" + story.text());
  }

  private static long hits(AhoCorasickDoubleArrayTrie<Integer> trie, String text) {
    long[] hits = new long[1];
    AhoCorasickDoubleArrayTrie.IHit<Integer> counter = (begin, end, value) -> hits[0]++;
    trie.parseText(text, counter);
    return hits[0];
  }
}
