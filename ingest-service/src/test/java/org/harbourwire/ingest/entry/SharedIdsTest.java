package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.CLOCK;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.HONG_KONG;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;

class SharedIdsTest {
  private final EntryParser parser = new EntryParser(CLOCK);

  @Test
  void theSameIdInEntriesThatLeadElsewhereIsNone() {
    List<Entry> entries =
        entries(
            """
            <item><guid>news</guid><link>/1</link></item>
            <item><guid>news</guid><link>/2</link></item>
            <item><guid>g3</guid><link>/3</link></item>
            """);
    assertThat(entries).extracting(Entry::id).containsExactly(null, null, "g3");
    assertThat(entries).extracting(EntryKey::of).extracting(EntryKey::key).doesNotHaveDuplicates();
  }

  @Test
  void anEntryThatIsListedTwiceKeepsItsId() {
    List<Entry> entries =
        entries(
            """
            <item><guid>g1</guid><link>/1</link></item>
            <item><guid>g1</guid><link>/1</link><title>Again</title></item>
            """);
    assertThat(entries).extracting(Entry::id).containsExactly("g1", "g1");
  }

  private List<Entry> entries(String items) {
    byte[] feed = ("<rss><channel>" + items).getBytes(StandardCharsets.UTF_8);
    URI url = URI.create("http://news.example.hk/feed.xml");
    FetchedDocument document = new FetchedDocument(feed, null, url);
    FeedOutcome outcome = parser.parse(document, SourceType.FEED, null, HONG_KONG);
    return ((FeedOutcome.Parsed) outcome).feed().entries();
  }
}
