package org.harbourwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTaggerTest {
  private static final EntityTagger TAGGER = new EntityTagger(Gazetteer.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A spokesman for the Transport Department said no. | Transport Department | ORG",
        "運輸署說已有一萬名司機登記。 | Transport Department | ORG",
        "运输署表示已登记。 | Transport Department | ORG",
        "Students of the Chinese University of Hong Kong won. | The Chinese University of Hong Kong"
            + " | ORG",
        "The arms were made by Larkfield Robotics of Leeds. | Larkfield Robotics | ORG",
        "The lamp was bought by botanist Tabitha Ko-Farrow in May. | Tabitha Ko-Farrow | PERSON",
        "Professor Barnaby Heung said that it rained. | Barnaby Heung | PERSON",
        "She won the Lantern Cup on Sunday. | Lantern Cup | EVENT",
        "Money comes from the Harbour Orchid Scheme this year. | Harbour Orchid Scheme | PROGRAMME",
        "It breaks the Umbrella Lending Ordinance of old. | Umbrella Lending Ordinance | LAW",
        "系統由鳶羽科技開發。 | 鳶羽科技 | ORG",
        "首名租戶潘曉嵐說天氣很熱。 | 潘曉嵐 | PERSON",
        "天氣很熱。潘曉嵐表示會帶傘。 | 潘曉嵐 | PERSON",
        "市民須遵守《雨傘借用條例》的規定。 | 雨傘借用條例 | LAW",
        "昨日舉行的青藤校際辯論賽由女校勝出。 | 青藤校際辯論賽 | EVENT",
      })
  void findsKnownAndUnseenNames(String text, String name, EntityType type) {
    assertThat(tags(text))
        .anySatisfy(
            tag -> {
              assertThat(tag.name()).isEqualTo(name);
              assertThat(tag.type()).isEqualTo(type);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "一家財險公司推出新保單。",
    "廣州十五家中醫院昨日獲准收費。",
    "某高校昆虫研究所宣布招生。",
    "他把石頭捐給大學，其實沒有讀過大學。",
    "特專科技公司上市門檻降低。",
    "上市公司宣布派息，上市委員會公布年報。",
    "泉州一間木偶劇團計劃演出。",
    "公營醫院床位不足。",
  })
  void whatIsCountedOrCommonIsNoBody(String text) {
    assertThat(tags(text)).noneMatch(tag -> tag.type() == EntityType.ORG);
  }

  @ParameterizedTest
  @CsvSource({
    "電力公司的工程師說要停電。",
    "老師傅收徒，師傅凭鼻子定價。",
    "病人毋須再等兩星期。",
    "署方指其餘由經理向市場籌集。",
    "消費者花一千元買傘。",
    "法官下令被告於二十八日內交款。",
    "市場監管部門說已立案。",
    "銀行與律師樓合作。",
  })
  void wordThatBeginsLikeASurnameIsNoPerson(String text) {
    assertThat(tags(text)).noneMatch(tag -> tag.type() == EntityType.PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "營運商事故率下降三成。, 事故率",
    "電力公司停電率宣布下降。, 停電率",
    "平台退貨率計算有誤。, 退貨率",
    "供應商次品率證實偏高。, 次品率",
    "集團總用量計劃減半。, 總用量",
    "公司副經理表示歉意。, 副經理",
    "系統由舊倉庫提供電力。, 舊倉庫",
  })
  void rateOrMeasureIsNoBody(String text, String noun) {
    assertThat(tags(text))
        .noneMatch(tag -> tag.type() == EntityType.ORG && tag.name().contains(noun));
  }

  @Test
  void strangeNameMayEndLikeOne() {
    assertThat(tags("承辦商鳶羽量推出新傘。")).anyMatch(tag -> tag.name().equals("鳶羽量"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The oases of the desert dried up. | OASES",
        "She sat in a hong kong style cafe | HKU",
        "They walked in Hong Kong Park on Monday. | Hong Kong-Shenzhen Innovation and Technology"
            + " Park",
        "Students at City University of Hong Kong cheered. | University of Hong Kong",
        "On Monday the rain stopped. | Monday",
        "The Chief Operating Officer apologised. | Operating Officer",
        "Sundries Partner at Wen & Co said so. | Sundries Partner",
        "A letter from Chan was read out. | Chan",
        "A Leeds-based AI firm bought it. | Leeds-based AI",
      })
  void findsNoNameThatIsNotThere(String text, String name) {
    assertThat(tags(text)).extracting(EntityTag::name).doesNotContain(name);
  }

  @Test
  void resolvesAcronymsAndSurnamesWithinTheArticle() {
    List<EntityTag> tags =
        tags(
            "The Larkfield Tide Institute (LTI) opened. Founder Tabitha Heung of LTI was late."
                + " \"Sorry,\" said Heung.");
    assertThat(tags)
        .filteredOn(t -> t.name().equals("Larkfield Tide Institute"))
        .singleElement()
        .satisfies(t -> assertThat(t.mentions()).hasSize(3));
    assertThat(tags)
        .filteredOn(t -> t.name().equals("Tabitha Heung"))
        .singleElement()
        .satisfies(t -> assertThat(t.mentions()).hasSize(2));
  }

  @Test
  void aSurnameOfTwoWordsIsThePersonNamedBefore() {
    assertThat(tags("Tobias Al Wadhi, the founder, was late. Al Wadhi said that it rained."))
        .filteredOn(t -> t.name().contains("Al Wadhi"))
        .singleElement()
        .satisfies(t -> assertThat(t.type()).isEqualTo(EntityType.PERSON))
        .satisfies(t -> assertThat(t.mentions()).hasSize(2));
  }

  @Test
  void capitalsOfAHeadingMakeNoName() {
    assertThat(tags("It rained on the parade.\nSharpen Your Kitchen Knives\nThen it stopped."))
        .isEmpty();
  }

  @Test
  void aNameDoesNotRunOnFromAShortLine() {
    assertThat(tags("Contact\nTabitha Heung\nLarkfield Robotics\nCall before noon, please."))
        .extracting(EntityTag::name)
        .contains("Tabitha Heung", "Larkfield Robotics");
  }

  @Test
  void carriesIdWikidataAndExactOffsets() {
    String text = "Teams from Shenzhen came first.";
    EntityTag tag = tags(text).getFirst();
    assertThat(tag.id()).isEqualTo("shenzhen");
    assertThat(tag.wikidata()).isEqualTo("Q15174");
    assertThat(tag.mentions())
        .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.text()));
  }

  private static List<EntityTag> tags(String text) {
    Reading reading = Reading.of("", text);
    return EntityTagger.tags(reading, TAGGER.names(reading));
  }
}
