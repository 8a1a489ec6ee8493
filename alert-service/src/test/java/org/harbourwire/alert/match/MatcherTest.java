package org.harbourwire.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harbourwire.alert.Samples;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
  private static final TagNames NAMES =
      new TagNames(
          Map.of(
              Tag.topic("low-altitude-economy"),
              List.of("Low-altitude economy", "低空經濟", "flying economy"),
              Tag.topic("fintech"),
              List.of("Fintech", "金融科技"),
              Tag.entity("harbour-robotics"),
              List.of("Harbour Robotics", "港灣機械人", "HRL")));
  private static final Samples ENGLISH =
      Samples.article(
              "a1",
              "Harbour Robotics opens a lab for the low-altitude economy",
              "The company’s drones deliver parcels. R&D costs HK$20 million.")
          .withTopic("low-altitude-economy", false)
          .withEntity("harbour-robotics", "Harbour Robotics", "港灣機械人")
          .withAmount("20000000", "HKD");
  private static final Samples TRADITIONAL =
      Samples.article("a2", "發展低空經濟，港府推新措施", "無人機送貨試點今日展開，AI晶片需求上升。")
          .withLanguage("zh-Hant")
          .withTopic("technology", true);
  private static final Samples SIMPLIFIED =
      Samples.article("a3", "深圳低空经济加快发展", "新公司获三亿元人民币投资。").withLanguage("zh-Hans");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "economies | true",
        "ECONOMY drone | true",
        "low altitude | true",
        "\"altitude low\" | false",
        "altitude low parcel | true",
        "lab warehouse | false",
        "lab OR warehouse | true",
        "drone -parcel | false",
        "drone -warehouse | true",
        "NOT warehouse | true",
        "deliv* | true",
        "robo* lab | true",
        "warehou* | false",
        "\"R & D\" | true",
        "& drone | true",
        "& | false",
        "topic:Low-Altitude-Economy | true",
        "topic:\"Low altitude economies\" | true",
        "topic:低空经济 | true",
        "topic:金融科技 | false",
        "topic:fintech | false",
        "entity:harbour-robotics | true",
        "entity:\"HARBOUR robotics\" | true",
        "entity:港湾机械人 | true",
        "entity:harbour | false",
        "entity:HRL | true",
        "entity:HRL -entity:港灣機械人 | false",
        "低空經濟 parcels | true",
        "\"低空經濟\" | false",
        "parcels -低空經濟 | true",
        "港湾机械人 lab | true",
        "fintech | false",
        "low-alti* | true",
        "low-warehou* | false",
        "source:harbour-daily | true",
        "source:harbour | false",
        "lang:en | true",
        "lang:zh | false",
        "after:2026-11-20 | true",
        "after:2026-11-21 | false",
        "before:2026-11-21 | true",
        "before:2026-11-20 | false",
        "amount>19.9m | true",
        "amount>20m | false",
        "amount>HKD1m | true",
        "amount>USD1m | false",
        "* | true",
        "-* | false",
      })
  void englishArticleIsMetAsSearchMeetsIt(String query, boolean met) {
    assertThat(matches(query, ENGLISH)).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "低空經濟 | true | true",
        "低空经济 | true | true",
        "「低空经济」 | true | true",
        "低空*    | true | true",
        "低空經*  | true | true",
        "經濟低空 | false | false",
        "经济 发展 | true | true",
        "经济发展 | false | false",
        "無人機 | true | false",
        "无人机 | true | false",
        "机 | true | false",
        "ＡＩ芯片 | false | false",
        "ＡＩ晶片 | true | false",
        "lang:zh | true | true",
        "lang:zh-Hant | true | false",
        "topic:technology | true | false",
        "人民幣 OR 美元 | false | true",
      })
  void chineseArticleIsMetInBothScripts(String query, boolean traditional, boolean simplified) {
    assertThat(matches(query, TRADITIONAL)).as("Traditional").isEqualTo(traditional);
    assertThat(matches(query, SIMPLIFIED)).as("Simplified").isEqualTo(simplified);
  }

  @Test
  void aPhraseDoesNotRunFromTitleIntoText() {
    assertThat(matches("\"economy the company\"", ENGLISH)).isFalse();
  }

  @Test
  void anArticleWithoutTextIsMetByItsTitle() {
    Samples headline = Samples.article("a4", "Fintech licence granted", null);
    assertThat(matches("licences", headline)).isTrue();
    assertThat(matches("drone", headline)).isFalse();
  }

  private static boolean matches(String query, Samples sample) {
    return switch (QueryParser.parse(query)) {
      case ParseOutcome.Parsed(var tree) ->
          Matcher.of(tree, NAMES).matches(ReadArticle.of(sample.get()));
      case ParseOutcome.Faulty faulty -> throw new AssertionError(faulty.message());
    };
  }
}
