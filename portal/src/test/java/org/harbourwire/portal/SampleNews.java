package org.harbourwire.portal;

import java.util.List;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.StoryRef.Relation;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;

/// Invented news for the portal's tests: one article of each kind that a page must show well.
final class SampleNews {
  static final SourceRef GAZETTE =
      new SourceRef(
          "harbour-gazette",
          "Harbour Gazette",
          "government",
          "Office of Harbour Affairs",
          Usage.FULL_TEXT_INTERNAL);
  static final SourceRef DAILY =
      new SourceRef("lantau-daily", "大嶼日報", "press", "大嶼報業", Usage.FULL_TEXT_INTERNAL);
  static final SourceRef WIRE =
      new SourceRef("delta-wire", "Delta Business Wire", "press", null, Usage.HEADLINE_LINK_ONLY);

  /// The story of the drone corridor: three articles of three sources.
  static final String CORRIDOR = "story-corridor";

  private SampleNews() {}

  /// An English article of several paragraphs whose evidence overlaps.
  static EnrichedArticle drones() {
    String title = "Harbour drone corridor opens to low-altitude couriers";
    String text =
        "The Office of Harbour Affairs today opened the first permanent corridor for cargo drones"
            + " between Kwun Tong and Tsing Yi, a step that it called the backbone of the city’s"
            + " low-altitude economy.\n\n"
            + "Twelve operators may fly up to 400 parcels a day. The Skylane Regulatory Sandbox,"
            + " which began with three trial routes, will pay HK$1.2 billion over four years for"
            + " landing pads, weather radar and an artificial intelligence system that keeps"
            + " aircraft apart.\n\n"
            + "“Couriers told us that the road tunnel costs them forty minutes,” said Commissioner"
            + " Edwina Tsoi-Marsh. “In the air it is nine.” She added that artificial intelligence"
            + " would not replace the duty controllers.\n\n"
            + "Residents of Stonecutters Point had asked for a night ban, which the Office granted"
            + " between 11 pm and 7 am. A review follows in eighteen months.";
    return new DraftArticle(
            title, text, "en", GAZETTE, "https://gazette.example/2026/drone-corridor")
        .published("2026-11-22T01:30:00Z", PublishedPrecision.MINUTE)
        .topic(
            "low-altitude-economy",
            "Low-altitude economy",
            .94,
            "low-altitude",
            "cargo drones",
            "drone")
        .topic("ai", "Artificial intelligence", .61, "artificial intelligence")
        .topic("fintech", "Fintech", .38, "Regulatory Sandbox")
        .inherited("frontier-tech", "Frontier technology")
        .near("robotics", "Robotics", "aircraft", "couriers")
        .entity(
            "oha", "Office of Harbour Affairs", EntityType.ORG, "Q42", "Office of Harbour Affairs")
        .entity(null, "Edwina Tsoi-Marsh", EntityType.PERSON, null, "Edwina Tsoi-Marsh")
        .entity(
            null,
            "Skylane Regulatory Sandbox",
            EntityType.PROGRAMME,
            null,
            "Skylane Regulatory Sandbox")
        .entity(null, "Kwun Tong", EntityType.PLACE, null, "Kwun Tong")
        .amount("HK$1.2 billion", "1200000000", "HKD")
        .alternate("zh-Hant", "https://gazette.example/tc/2026/drone-corridor")
        .attachment(
            "https://gazette.example/2026/corridor-map.pdf",
            "application/pdf",
            "Map of the corridor")
        .story(CORRIDOR, Relation.FIRST, null)
        .revision(3)
        .article();
  }

  /// What another source made of the same, of which only headline and link may be shown.
  static EnrichedArticle corridorCopy() {
    return new DraftArticle(
            "Cargo drones cleared for Kwun Tong harbour crossing",
            null,
            "en",
            WIRE,
            "https://delta-wire.example/transport/corridor")
        .published("2026-11-22T03:20:00Z", PublishedPrecision.MINUTE)
        .topic("low-altitude-economy", "Low-altitude economy", .8, "drones")
        .story(CORRIDOR, Relation.COPY, drones())
        .revision(2)
        .article();
  }

  /// A Traditional Chinese article.
  static EnrichedArticle economy() {
    String title = "低空經濟專責小組公布首批無人機航線";
    String text =
        "海港事務處今日公布首批無人機航線，標誌低空經濟由試驗走向常規營運。專責小組召集人蔡慕遙表示，"
            + "首階段涵蓋觀塘至青衣的貨運走廊，預計每日運送四百件包裹。\n\n"
            + "當局將撥款12億港元，用作興建起降點、氣象雷達及人工智能調度系統，"
            + "並與大灣區內地城市商討航線對接。";
    return new DraftArticle(
            title, text, "zh-Hant", DAILY, "https://lantau-daily.example/news/20261122-01")
        .published("2026-11-22T02:05:00Z", PublishedPrecision.MINUTE)
        .topic("low-altitude-economy", "Low-altitude economy", .97, "低空經濟", "無人機")
        .topic("ai", "Artificial intelligence", .44, "人工智能")
        .entity("oha", "Office of Harbour Affairs", EntityType.ORG, null, "海港事務處")
        .entity(null, "蔡慕遙", EntityType.PERSON, null, "蔡慕遙")
        .amount("12億港元", "1200000000", "HKD")
        .story(CORRIDOR, Relation.TRANSLATION, drones())
        .article();
  }

  /// A Simplified Chinese article, known to the day.
  static EnrichedArticle chips() {
    String title = "前海芯片园区启用 首期投资35亿元";
    String text = "前海云栈芯片园区昨日启用，首期投资35亿元人民币，引入二十家集成电路设计企业。" + "园区负责人说，人工智能芯片的封装测试线将于明年投产。";
    return new DraftArticle(
            title, text, "zh-Hans", DAILY, "https://lantau-daily.example/news/20261121-07")
        .published("2026-11-20T16:00:00Z", PublishedPrecision.DAY)
        .topic("semiconductors", "Semiconductors", .9, "芯片", "集成电路")
        .topic("ai", "Artificial intelligence", .5, "人工智能")
        .amount("35亿元人民币", "3500000000", "CNY")
        .article();
  }

  /// An article of which only headline and link may be shown.
  static EnrichedArticle headlineOnly() {
    return new DraftArticle(
            "Tokenised bond desk Mirrorbank raises US$80 million",
            null,
            "en",
            WIRE,
            "https://delta-wire.example/markets/mirrorbank")
        .published("2026-11-21T09:12:00Z", PublishedPrecision.MINUTE)
        .topic("stablecoins-tokenisation", "Stablecoins and tokenisation", .77, "Tokenised bond")
        .entity(null, "Mirrorbank", EntityType.ORG, null, "Mirrorbank")
        .amount("US$80 million", "80000000", "USD")
        .article();
  }

  /// An article that its publisher withdrew; it has no date.
  static EnrichedArticle withdrawn() {
    return new DraftArticle(
            "Correction pending: battery recall notice",
            null,
            "en",
            GAZETTE,
            "https://gazette.example/2026/recall")
        .withdrawn()
        .revision(2)
        .article();
  }

  /// An article in which every field tries to get out of the page.
  static EnrichedArticle hostile() {
    String title =
        "<script>alert(1)</script> \u202Egnp.exe\u202C & \"quoted\" <img src=x onerror=alert(2)>";
    String text =
        "</p></main><script>document.title='owned'</script> drone <b>bold</b>\n\n"
            + "\u2067right to left\u2069 {{ 7 * 7 }} {% raw %} javascript:alert(3) <svg"
            + " onload=alert(4)>";
    return new DraftArticle(title, text, "en", hostileSource(), "javascript:alert(document.domain)")
        .published("2026-11-20T08:00:00Z", PublishedPrecision.SECOND)
        .topic("ai\"><script>", "<i>AI</i>", .7, "drone")
        .entity(
            "\" onfocus=alert(5) x=\"",
            "<script>alert(6)</script>",
            EntityType.ORG,
            "Q1\"><script>",
            "<b>bold</b>")
        .author("<script>alert(7)</script>")
        .alternate("zh-Hant\"><script>", "javascript:alert(8)")
        .revision(2)
        .story("\"><script>alert(17)</script>", Relation.FIRST, null)
        .attachment(
            "data:text/html,<script>alert(9)</script>", "text/html", "<script>alert(10)</script>")
        .article();
  }

  private static SourceRef hostileSource() {
    return new SourceRef(
        "hostile",
        "<script>alert(11)</script>",
        "<u>press</u>",
        "\u202Eesrever",
        Usage.FULL_TEXT_INTERNAL);
  }

  static List<EnrichedArticle> all() {
    return List.of(
        drones(), economy(), corridorCopy(), chips(), headlineOnly(), withdrawn(), hostile());
  }
}
