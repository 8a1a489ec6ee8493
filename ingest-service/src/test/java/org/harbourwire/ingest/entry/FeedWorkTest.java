package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.CLOCK;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.HONG_KONG;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Feeds made to cost far more than their length: the limit is many times what each may take, and a
/// small part of what quadratic work takes.
@Timeout(30)
class FeedWorkTest {
  private static final int LINKS = 40_000;
  private static final String LEVEL = "<p xml:base='b/'>";
  private static final String NAME = "a".repeat(3_000_000);
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";
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
