package org.harbourwire.bench.ablation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rules of extraction that serve one purpose, and the methods that decide for them.
///
/// @param name in the report
/// @param answers what each method, as `package.Class.method`, answers where the group is off
record RuleGroup(String name, Map<String, Answer> answers) {
  private static final String FILE = "groups.txt";
  private static final Pattern LIST = Pattern.compile(", ");

  /// Nothing is off.
  static final RuleGroup NONE = new RuleGroup("nothing", Map.of());

  RuleGroup {
    answers = Map.copyOf(answers);
  }

  /// All groups, in the order in which a page meets them.
  static List<RuleGroup> all() throws IOException {
    try (InputStream in = RuleGroup.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("the build did not pack " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(RuleGroup::of)
          .toList();
    }
  }

  private static RuleGroup of(String line) {
    int colon = line.indexOf(':');
    return new RuleGroup(
        line.substring(0, colon),
        LIST.splitAsStream(line.substring(colon + 1).strip())
            .collect(
                Collectors.toMap(
                    method -> method.substring(0, method.indexOf(' ')),
                    method -> Answer.of(method.substring(method.indexOf(' ') + 1)))));
  }
}
