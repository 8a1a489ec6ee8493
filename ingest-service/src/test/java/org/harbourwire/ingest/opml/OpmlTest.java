package org.harbourwire.ingest.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OpmlTest {
  private static final OpmlReader READER = new OpmlReader("press", null, Usage.HEADLINE_LINK_ONLY);

  @Test
  void commentsAreLeftAloneAndAddressesReadAsBrowsersDo() {
    OpmlReader.Outlined outlined =
        READER.read(
            """
            <opml version="2.0"><body>
              <outline text="Later" isComment="true"><outline text="A" xmlUrl="https://a.example/f"/></outline>
              <outline text="B" isComment="true" xmlUrl="https://b.example/f"/>
              <outline text="C" xmlUrl=" https://c.example/a b.xml "/>
              <outline text="新聞" xmlUrl="https://新聞.香港/rss"/>
            </body></opml>
            """
                .getBytes(UTF_8));

    assertThat(outlined.sources())
        .extracting(SourceConfig::url)
        .containsExactly("https://c.example/a%20b.xml", "https://新聞.香港/rss");
    assertThat(outlined.sources().getLast().toSource(Duration.ofMinutes(5), Origin.COMMAND).url())
        .isEqualTo("https://xn--efvv70d.xn--j6w193g/rss");
    assertThat(outlined.unused()).isEmpty();
  }

  @Test
  void nestedOutlinesBecomeSourcesAndWhatCannotBeUsedIsNamed() {
    OpmlReader.Outlined outlined =
        READER.read(
            """
            <?xml version="1.0"?>
            <opml version="1.1"><head><title>Mine</title></head><body>
              <outline text="Harbour">
                <outline text="Tides">
                  <outline type="rss" text="Tide Office – News!" xmlUrl="https://tides.example/feed.xml" language="en"/>
                </outline>
                <outline title="Tide office news" xmlurl="feed://boats.example/rss"/>
                <outline text="潮汐" xmlUrl="https://www.chiu.example/rss?a=1&amp;b=2"/>
              </outline>
              <outline text="Again" xmlUrl="http://www.tides.example/feed.xml/"/>
              <outline text="A link" type="link" url="https://link.example/"/>
              <outline text="Mail" xmlUrl="mailto:a@b.example"/>
              <outline text="Spaces" xmlUrl="https://a b.example/"/>
            </body></opml>
            """
                .getBytes(UTF_8));

    assertThat(outlined.sources())
        .extracting(SourceConfig::id)
        .containsExactly("tide-office-news", "tide-office-news-2", "chiu-example");
    assertThat(outlined.sources())
        .extracting(SourceConfig::url)
        .containsExactly(
            "https://tides.example/feed.xml",
            "http://boats.example/rss",
            "https://www.chiu.example/rss?a=1&b=2");
    assertThat(outlined.sources().getFirst())
        .returns("Tide Office – News!", SourceConfig::name)
        .returns("en", SourceConfig::language)
        .returns("press", SourceConfig::kind)
        .returns(Usage.HEADLINE_LINK_ONLY, SourceConfig::usage);
    assertThat(outlined.unused())
        .containsExactly(
            "Again: its address stands before: http://www.tides.example/feed.xml/",
            "A link: names no feed (xmlUrl)",
            "Mail: no web address: mailto:a@b.example",
            "Spaces: no web address: https://a b.example/");
  }

  @Test
  void itsEncodingIsHeededAndItsEntitiesAreNotFollowed() {
    String big5 =
        "<?xml version='1.0' encoding='Big5'?><opml><body>"
            + "<outline text='潮汐' xmlUrl='https://a.example/'/></body></opml>";
    String hostile =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body>"
            + "<outline text='A &x;' xmlUrl='https://a.example/'/></body></opml>";

    assertThat(READER.read(big5.getBytes(Charset.forName("Big5"))).sources())
        .extracting(SourceConfig::name)
        .containsExactly("潮汐");
    assertThat(READER.read(hostile.getBytes(UTF_8)).sources())
        .extracting(SourceConfig::name)
        .containsExactly("A &x;");
  }

  @Test
  void capitalsAreReadAndCategoriesAreKinds() {
    OpmlReader.Outlined outlined =
        new OpmlReader(null, null, null)
            .read(
                "<OPML><BODY><OUTLINE TEXT='A' CATEGORY='press' XMLURL='https://a.example/'/></BODY></OPML>"
                    .getBytes(UTF_8));

    assertThat(outlined.sources())
        .singleElement()
        .returns("https://a.example/", SourceConfig::url)
        .returns("press", SourceConfig::kind);
  }

  @Test
  void anAddressWithAPasswordIsNotUsedAndNotShown() {
    OpmlReader.Outlined outlined =
        READER.read(
            "<opml><body><outline text='A' xmlUrl='https://ed:tide7@a.example/'/></body></opml>"
                .getBytes(UTF_8));

    assertThat(outlined.sources()).isEmpty();
    assertThat(outlined.unused())
        .containsExactly("A: its address holds a user name or password, which would be published");
  }

  @Test
  @Timeout(60)
  void manyOfOneTitleAndDeepFoldersTakeNoLongerThanTheirSize() {
    String many =
        IntStream.range(0, 8_000)
            .mapToObj("<outline text='News' xmlUrl='https://a.example/%d'/>"::formatted)
            .collect(Collectors.joining("", "<opml><body>", "</body></opml>"));
    String deep = "<opml><body>" + "<outline text='a'>".repeat(100_000);

    assertThat(READER.read(many.getBytes(UTF_8)).sources())
        .hasSize(8_000)
        .last()
        .returns("news-8000", SourceConfig::id);
    assertThat(READER.read(deep.getBytes(UTF_8)).sources()).isEmpty();
  }

  @Test
  void whatIsNoOpmlIsRefused() {
    assertThatThrownBy(() -> READER.read("<rss/>".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is no OPML: there is no element opml");
  }

  @Test
  void whatIsWrittenIsWellFormedAndReadBack() throws Exception {
    String name = "Tides & \"boats\" <潮汐> \u0001\uFFFF😀";
    String written =
        OpmlWriter.write(
            List.of(
                source("tides", name, SourceType.FEED),
                source("list", "A list", SourceType.LISTING)),
            Instant.parse("2026-03-02T04:00:00Z"));

    NodeList outlines =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written.getBytes(UTF_8)))
            .getElementsByTagName("outline");
    assertThat(((Element) outlines.item(0)).getAttribute("text"))
        .isEqualTo("Tides & \"boats\" <潮汐> 😀");
    assertThat(((Element) outlines.item(1)).getAttribute("url"))
        .isEqualTo("https://list.example/?a=1&b=2");
    assertThat(written).contains("<dateCreated>Mon, 2 Mar 2026 04:00:00 GMT</dateCreated>");

    OpmlReader.Outlined back = new OpmlReader(null, null, null).read(written.getBytes(UTF_8));
    assertThat(back.sources()).extracting(SourceConfig::kind).containsExactly("government");
    assertThat(back.sources())
        .extracting(SourceConfig::url)
        .containsExactly("https://tides.example/?a=1&b=2");
    assertThat(back.unused()).containsExactly("A list: names no feed (xmlUrl)");
  }

  @Test
  void idsAreValidAndDifferAtAnyLength() {
    SourceIds ids = new SourceIds(List.of("source"));
    java.net.URI nowhere = java.net.URI.create("https://127.0.0.1/");

    assertThat(ids.give("Écoles & Santé", nowhere)).isEqualTo("ecoles-sante");
    assertThat(ids.give("2026", nowhere)).isEqualTo("127-0-0-1");
    String first = ids.give("a".repeat(200), nowhere);
    String second = ids.give("a".repeat(200), nowhere);
    assertThat(List.of(first, second)).allMatch(id -> id.matches("[a-z0-9][a-z0-9-]{0,63}"));
    assertThat(first).isNotEqualTo(second);
  }

  private static Source source(String id, String name, SourceType type) {
    return new SourceDraft(id, "https://" + id + ".example/?a=1&b=2")
        .name(name)
        .type(type)
        .language("en")
        .kind("government")
        .source();
  }
}
