package org.harbourwire.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {
  private static final Tag CENTRES = Tag.topic("data-centre");
  private static final Tag STARTUPS = Tag.topic("startups");
  private static final Tag BOARD = Tag.entity("board");
  private static final Tag OTHER_BOARD = Tag.entity("other-board");
  private static final TagNames NAMES = new TagNames(names());

  @ParameterizedTest
  @ValueSource(strings = {"data centre", "Data Centres", "數據中心", "数据中心", "ＤＡＴＡ centre"})
  void aNameIsTheSameInEveryFormAndScript(String words) {
    assertThat(NAMES.called(words)).containsExactly(CENTRES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"startup", "start-ups", "start up"})
  void aHyphenMakesNoOtherName(String words) {
    assertThat(NAMES.called(words)).containsExactly(STARTUPS);
  }

  @Test
  void aSharedNameMeansAllWhoHaveIt() {
    assertThat(NAMES.called("HIB")).containsExactly(BOARD, OTHER_BOARD);
    assertThat(NAMES.called("Harbour Innovation Board")).containsExactly(BOARD);
    assertThat(NAMES.called("Harbour")).isEmpty();
  }

  @Test
  void anIdComesBeforeANameAndATopicIsOneInEveryLanguage() {
    assertThat(NAMES.topics("data-centre")).containsExactly(CENTRES);
    assertThat(NAMES.topics("数据中心")).containsExactly(CENTRES);
    assertThat(NAMES.topics("unknown")).containsExactly(Tag.topic("unknown"));
    assertThat(NAMES.entities("HIB")).containsExactly(BOARD, OTHER_BOARD);
    assertThat(NAMES.entities("data centre")).isEmpty();
  }

  @Test
  void whoMistypesATopicIsToldTheNearest() {
    assertThat(NAMES.nearestTopic("data-cetnre")).contains("data-centre");
    assertThat(NAMES.nearestTopic("数椐中心")).contains("data-centre");
    assertThat(NAMES.nearestTopic("Start-ups")).isEmpty();
    assertThat(TagNames.none().nearestTopic("anything")).isEmpty();
  }

  @Test
  void wordsAreCutWhereTheLongestNameEnds() {
    List<NamedWords> cut = NAMES.cut(List.of("new", "Data", "centre", "–", "startups"));

    assertThat(cut)
        .containsExactly(
            new NamedWords(List.of("new"), Set.of()),
            new NamedWords(List.of("Data", "centre"), Set.of(CENTRES)),
            new NamedWords(List.of("startups"), Set.of(STARTUPS)));
  }

  @Test
  void ofATagAllNamesAreKnown() {
    assertThat(NAMES.of(CENTRES)).containsExactly("Data centre", "數據中心");
    assertThat(NAMES.of(Tag.topic("unknown"))).isEmpty();
    assertThat(TagNames.none().called("data centre")).isEmpty();
  }

  private static Map<Tag, List<String>> names() {
    Map<Tag, List<String>> names = new LinkedHashMap<>();
    names.put(CENTRES, List.of("Data centre", "數據中心"));
    names.put(STARTUPS, List.of("Start-up"));
    names.put(BOARD, List.of("Harbour Innovation Board", "HIB"));
    names.put(OTHER_BOARD, List.of("HIB"));
    return names;
  }
}
