package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.CLOCK;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.HONG_KONG;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds made to cost far more than their length: the limit is many times what each may take, and a
/// small part of what quadratic work takes.
@Timeout(30)
class FeedWorkTest {
  private static final int LINKS = 40_000;
  private static final String LEVEL = "<p xml:base='b/'>";
  private static final String NAME = "a".repeat(3_000_000);
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";
  private static final FeedOutcome TOO_MUCH =
      new FeedOutcome.Refused(
          "it holds more markup than a feed can mean: tags, attributes, references");
  private final FeedParser parser = new FeedParser(CLOCK);

  @Test
  void enclosuresWithoutEndAreCutToWhatAnEntryMayHave() {
    StringBuilder item = new StringBuilder("<title>A</title>");
    for (int i = 0; i < LINKS; i++) {
      item.append("<enclosure url='/").append(i).append("'/>");
    }
    assertThat(only(rss(item.toString())).enclosures()).hasSize(Enclosure.MOST);
  }

  @Test
  void everyLinkUnderManyBasesIsResolvedOnce() {
    String nested = LEVEL.repeat(150) + "<a href='x'>y</a>".repeat(LINKS) + "</p>".repeat(150);
    Entry entry =
        only(ATOM + "<entry><content type='xhtml'><div>" + nested + "</div></content></entry>");
    assertThat(entry.content()).contains("http://news.example.hk/" + "b/".repeat(150) + "x");
  }

  @Test
  void fieldsUnderManyBasesShareTheirs() {
    String links = "<link rel='enclosure' href='x'/>".repeat(LINKS);
    assertThat(only(ATOM + LEVEL.repeat(150) + "<entry>" + links).enclosures())
        .extracting(Enclosure::url)
        .containsExactly("http://news.example.hk/" + "b/".repeat(150) + "x");
  }

  @Test
  void aNameOfMegabytesIsText() {
    assertThat(only("<rss><" + NAME + "><item><title>A</title></item>").title()).isEqualTo("A");
    String item = "<title>A</title><description><![CDATA[<b>x</b><" + NAME + ">]]></description>";
    assertThat(only(rss(item)).summary()).startsWith("<b>x</b>&lt;aaa");
  }

  @Test
  void aPageWithANameOfMegabytesIsNoFeed() {
    assertThat(parse("<html><body><" + NAME + "></html>")).isInstanceOf(FeedOutcome.NotAFeed.class);
  }

  @Test
  void nobodyNeedsMoreThanSoManyEntriesAndTheRestIsCounted() {
    String items = "<item><title>A</title></item>".repeat(6_000);
    assertThat(parse("<rss><channel>" + items))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            p -> {
              assertThat(p.feed().entries()).hasSize(5_000);
              assertThat(p.feed().leftOut())
                  .isEqualTo(LeftOut.of(1_000, "an entry beyond the first 5000"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b/>", "&lt;b>", "&amp;lt;b", "&#60;i>", "&#x3C;i>", "<b c='' d=\"\">"})
  void moreMarkupThanAFeedCanMeanIsRefusedBeforeItIsRead(String tag) {
    assertThat(parse(rss("<description>" + tag.repeat(250_000) + "</description>")))
        .isEqualTo(TOO_MUCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", " a='b'", "/a", "\na=\"b\"c=d"})
  void soAreMoreAttributesThanATagCanHave(String attribute) {
    assertThat(parse("<rss><channel" + attribute.repeat(250_000) + "><item/>")).isEqualTo(TOO_MUCH);
    assertThat(parse(rss("<description>&lt;p" + attribute.repeat(250_000) + "</description>")))
        .isEqualTo(TOO_MUCH);
  }

  @Test
  void aValueOfManyWordsIsNoHarm() {
    String picture = "&lt;img alt='" + "tide ".repeat(5_000) + "' src='/a.png'&gt;";
    assertThat(only(rss("<title>A</title><description>" + picture + "</description>")).summary())
        .contains("tide tide");
  }

  @Test
  void markupThatJsonEscapesCountsLikeAnyOther() {
    String html = "\\u003cb>".repeat(250_000);
    assertThat(parse("{\"items\":[{\"id\":\"1\",\"content_html\":\"" + html + "\"}]}"))
        .isEqualTo(TOO_MUCH);
  }

  @Test
  void htmlInADepthThatNobodyWritesKeepsItsWords() {
    String nested = "<ul><li>".repeat(50_000) + "tide";
    assertThat(only(rss("<title>A</title><description><![CDATA[" + nested + "]]>")).summary())
        .contains("tide");
  }

  @ParameterizedTest
  @CsvSource({
    "<title>a<link>b</link>, <b>x</b>, 60000",
    "'', <title>a<link>b</link></title>, 1000"
  })
  void whatAFieldSwallowedIsTakenOutAtOnce(String start, String part, int times) {
    assertThat(only(rss(start + part.repeat(times))).title()).isEqualTo("a");
  }

  @Test
  void fieldsInFieldsBeyondRepairAreRefused() {
    String nested = "<author>".repeat(90) + "<link>a</link>" + "<b>x</b>".repeat(90_000);
    assertThat(parse("<rss><channel><item>" + nested))
        .isEqualTo(new FeedOutcome.Refused("its fields stand in each other beyond repair"));
  }

  private static String rss(String item) {
    return "<rss><channel><item>" + item + "</item></channel></rss>";
  }

  private Entry only(String feed) {
    return parse(feed) instanceof FeedOutcome.Parsed(ParsedFeed read)
        ? read.entries().getFirst()
        : Entry.link("http://nothing.example/", "it was not read");
  }

  private FeedOutcome parse(String feed) {
    byte[] body = feed.getBytes(StandardCharsets.UTF_8);
    URI address = URI.create("http://news.example.hk/feed.xml");
    return parser.parse(new FetchedDocument(body, null, address), HONG_KONG);
  }
}
