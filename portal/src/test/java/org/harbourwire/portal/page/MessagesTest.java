package org.harbourwire.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern IN_TEMPLATES = Pattern.compile("\\bt\\('([^']+)'");
  private static final Pattern IN_CODE = Pattern.compile("\\btext\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern RAW = Pattern.compile("\\|\\s*raw|autoescape\\s+false");

  private final Messages messages = Messages.in(InterfaceLanguage.ENGLISH);

  @Test
  void everyTextThatTemplatesAndCodeAskForIsThere() throws IOException {
    Set<String> wanted = new TreeSet<>();
    find(".html", IN_TEMPLATES, wanted);
    find(".java", IN_CODE, wanted);

    assertThat(wanted).hasSizeGreaterThan(80);
    assertThat(messages.keys()).containsAll(wanted.stream().filter(k -> !k.endsWith(".")).toList());
  }

  @Test
  void everyTextIsAPatternThatCanBeFilledIn() {
    for (InterfaceLanguage language : InterfaceLanguage.values()) {
      Messages texts = Messages.in(language);
      for (String key : texts.keys()) {
        assertThat(texts.text(key, List.of(2, 3, 4))).as(language + " " + key).isNotBlank();
      }
    }
  }

  @Test
  void everyLanguageHasEveryTextWithTheSameArguments() {
    Messages chinese = Messages.in(InterfaceLanguage.TRADITIONAL);

    assertThat(chinese.keys()).isEqualTo(messages.keys());
    for (String key : messages.keys()) {
      assertThat(arguments(chinese, key)).as(key).isEqualTo(arguments(messages, key));
    }
  }

  @Test
  void simplifiedTextsAreMadeOfTraditionalOnes() {
    Messages simplified = Messages.in(InterfaceLanguage.SIMPLIFIED);

    assertThat(simplified.text("search.newest")).isEqualTo("最新文章");
    assertThat(simplified.text("nav.sources")).isEqualTo("来源");
    assertThat(simplified.text("topic.low-altitude-economy")).isEqualTo("低空经济");
  }

  /// Which arguments a text shows: each is put in as a letter that no text holds.
  private static Set<Integer> arguments(Messages texts, String key) {
    Set<Integer> shown = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      List<Object> some = new ArrayList<>(List.of(7, 7, 7));
      some.set(i, 1234);
      if (!texts.text(key, some).equals(texts.text(key, List.of(7, 7, 7)))) {
        shown.add(i);
      }
    }
    return shown;
  }

  @Test
  void noTemplateSwitchesEscapingOff() throws IOException {
    Set<String> found = new TreeSet<>();
    find(".html", RAW, found);

    assertThat(found).isEmpty();
  }

  @Test
  void countsAgreeWithTheirNouns() {
    assertThat(messages.text("search.count", List.of(0L))).isEqualTo("No articles");
    assertThat(messages.text("search.count", List.of(1L))).isEqualTo("One article");
    assertThat(messages.text("search.count", List.of(1234L))).isEqualTo("1,234 articles");
  }

  @Test
  void anUnknownKeyIsAFault() {
    assertThatThrownBy(() -> messages.text("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  private static void find(String suffix, Pattern pattern, Set<String> into) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(MessagesTest::firstGroup)
            .forEach(into::add);
      }
    }
  }

  private static String firstGroup(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }
}
