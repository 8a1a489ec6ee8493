package org.harbourwire.bench.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.FeedParser;

/// One of those that are measured, from bytes to entries.
enum FeedReader {
  HARBOURWIRE {
    @Override
    int entries(byte[] feed) {
      return switch (PARSER.parse(new FetchedDocument(feed, TYPE, URL), ZoneOffset.UTC)) {
        case FeedOutcome.Parsed parsed -> parsed.feed().entries().size();
        case FeedOutcome.NotAFeed not -> throw new IllegalStateException(not.reason());
        case FeedOutcome.Refused refused -> throw new IllegalStateException(refused.reason());
      };
    }
  },
  ROME {
    @Override
    int entries(byte[] feed) {
      try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), TYPE, true)) {
        return new SyndFeedInput().build(reader).getEntries().size();
      } catch (IOException | FeedException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  private static final FeedParser PARSER = new FeedParser(Clock.systemUTC());
  private static final URI URL = URI.create("http://news.example.hk/feed.xml");
  private static final String TYPE = "application/xml; charset=utf-8";

  /// How many entries it finds in `feed`.
  abstract int entries(byte[] feed);
}
