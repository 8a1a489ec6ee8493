package org.harbourwire.bench.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sound feeds in the shapes that most sites use: RSS 2.0 with a summary, with the full text, RSS
/// 1.0, Atom with escaped and with inline markup. Their words are invented.
final class SampleFeeds {
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "ferry",
          "pier",
          "robot",
          "fund",
          "tender",
          "laboratory",
          "bridge",
          "permit",
          "trial",
          "碼頭",
          "渡輪",
          "機械臂",
          "基金",
          "試行",
          "实验室",
          "桥梁",
          "创新");
  private static final int ENTRIES = 30;
  private static final Instant START = Instant.parse("2026-01-05T09:30:00Z");

  private final Random random = new Random(20260105);

  /// As many feeds of each shape.
  List<byte[]> make(int ofEach) {
    List<byte[]> feeds = new ArrayList<>();
    for (int i = 0; i < ofEach; i++) {
      feeds.add(bytes(rss(false)));
      feeds.add(bytes(rss(true)));
      feeds.add(bytes(rdf()));
      feeds.add(bytes(atom(false)));
      feeds.add(bytes(atom(true)));
    }
    return feeds;
  }

  private static byte[] bytes(String feed) {
    return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed).getBytes(StandardCharsets.UTF_8);
  }

  private String rss(boolean full) {
    StringBuilder feed =
        new StringBuilder(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Harbour Desk</title><link>http://news.example.hk/</link><description>News</description><language>en-hk</language>
            """);
    for (int i = 0; i < ENTRIES; i++) {
      feed.append(
          """
          <item><title>%s</title><link>http://news.example.hk/%d?a=1&amp;b=2</link><guid isPermaLink="false">hd-%d</guid>
          <dc:creator>Chan Mei</dc:creator><category>%s</category><pubDate>%s</pubDate>
          <description>%s</description>%s</item>
          """
              .formatted(
                  words(8),
                  i,
                  i,
                  words(1),
                  rfc822(i),
                  escaped(words(40)),
                  full ? "<content:encoded><![CDATA[" + html(300) + "]]></content:encoded>" : ""));
    }
    return feed.append("</channel></rss>").toString();
  }

  private String rdf() {
    StringBuilder feed =
        new StringBuilder(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://news.example.hk/"><title>Harbour Desk</title><link>http://news.example.hk/</link><description>News</description></channel>
            """);
    for (int i = 0; i < ENTRIES; i++) {
      feed.append(
          """
          <item rdf:about="http://news.example.hk/%d"><title>%s</title><link>http://news.example.hk/%d</link>
          <description>%s</description><dc:date>%s</dc:date><dc:creator>Chan Mei</dc:creator></item>
          """
              .formatted(i, words(8), i, escaped(words(40)), at(i)));
    }
    return feed.append("</rdf:RDF>").toString();
  }

  private String atom(boolean inline) {
    StringBuilder feed =
        new StringBuilder(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Desk</title><id>urn:x:feed</id><updated>2026-01-06T00:00:00Z</updated>
            <link href="http://news.example.hk/"/><link rel="self" href="http://news.example.hk/feed"/>
            """);
    for (int i = 0; i < ENTRIES; i++) {
      String content =
          inline
              ? "xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + html(300) + "</div>"
              : "html\">" + escaped(html(300));
      feed.append(
          """
          <entry><title>%s</title><link rel="alternate" type="text/html" href="http://news.example.hk/%d"/><id>urn:x:%d</id>
          <published>%s</published><updated>%s</updated><author><name>Chan Mei</name></author><category term="piers"/>
          <summary>%s</summary><content type="%s</content></entry>
          """
              .formatted(words(8), i, i, at(i), at(i), words(30), content));
    }
    return feed.append("</feed>").toString();
  }

  private String html(int words) {
    StringBuilder html = new StringBuilder();
    for (int left = words; left > 0; left -= 50) {
      html.append("<p>")
          .append(words(50))
          .append(" <a href=\"http://news.example.hk/x\">more</a>.</p>");
    }
    return html.toString();
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private static String escaped(String html) {
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String at(int hours) {
    return START.plusSeconds(3600L * hours).toString();
  }

  private static String rfc822(int hours) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        START.plusSeconds(3600L * hours).atOffset(ZoneOffset.ofHours(8)));
  }
}
