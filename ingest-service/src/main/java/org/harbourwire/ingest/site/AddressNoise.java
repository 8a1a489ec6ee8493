package org.harbourwire.ingest.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.ingest.WordTable;

/// What an address may have that selects no content, as `address-noise.txt` lists it.
final class AddressNoise {
  private static final Map<String, List<String>> WORDS =
      WordTable.inOrder(AddressNoise.class, "address-noise.txt");

  /// The forms of values that the list names, see there.
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "flag", ignoringCase("1|true|yes|y|on|"),
          "place", ignoringCase("(?:[a-z]+[-_.])*(?:%s)(?:[-_.][a-z]+)*".formatted(places())),
          "site", ignoringCase("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}"),
          "words", ignoringCase("[a-z]+(?:[-_.][a-z]+)*"));

  private static final List<Predicate<String>> EVERYWHERE = rules("parameter");
  private static final List<Predicate<String>> VARIANTS = rules("variant");
  private static final Map<String, List<Predicate<String>>> BY_HOST =
      WORDS.keySet().stream()
          .filter(word -> word.indexOf('.') > 0)
          .collect(Collectors.toUnmodifiableMap(host -> host, AddressNoise::rules));

  private AddressNoise() {}

  /// Words of a kind: `host`, `step`, `ending`, `index`.
  static List<String> of(String kind) {
    return WORDS.getOrDefault(kind, List.of());
  }

  /// Whether a parameter of a query, `name=value` or a name alone, selects nothing.
  private static boolean isNoise(String parameter, String host, boolean anyForm) {
    return isOf(EVERYWHERE, parameter)
        || (anyForm && isOf(VARIANTS, parameter))
        || isOf(BY_HOST.getOrDefault(host, List.of()), parameter);
  }

  private static boolean isOf(List<Predicate<String>> rules, String parameter) {
    return rules.stream().anyMatch(rule -> rule.test(parameter));
  }

  private static List<Predicate<String>> rules(String kind) {
    return of(kind).stream().map(AddressNoise::rule).toList();
  }

  private static Predicate<String> rule(String word) {
    int equals = word.indexOf('=');
    String value = equals < 0 ? "" : word.substring(equals + 1);
    Pattern name =
        ignoringCase(
            Pattern.quote(equals < 0 ? word : word.substring(0, equals)).replace("*", "\\E.*\\Q"));
    Pattern form =
        equals < 0
            ? Pattern.compile(".*", Pattern.DOTALL)
            : value.startsWith("~")
                ? FORMS.get(value.substring(1))
                : ignoringCase(Pattern.quote(value));
    if (form == null) {
      throw new IllegalStateException("address-noise.txt names no form of a value: " + word);
    }
    return parameter -> {
      int at = parameter.indexOf('=');
      return name.matcher(at < 0 ? parameter : parameter.substring(0, at)).matches()
          && form.matcher(at < 0 ? "" : parameter.substring(at + 1)).matches();
    };
  }

  private static String places() {
    return of("place").stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /// The parameters of `query` that select something, in one order whatever the page's.
  ///
  /// @param host of the address, plain
  /// @param anyForm whether another form of the same page, such as that for printing, is the same
  static String without(String query, String host, boolean anyForm) {
    return Arrays.stream(query.split("&", -1))
        // A page that escaped its links twice: ?a=1&amp;b=2.
        .map(p -> p.startsWith("amp;") ? p.substring("amp;".length()) : p)
        .filter(p -> !p.isEmpty() && !isNoise(p, host, anyForm))
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
