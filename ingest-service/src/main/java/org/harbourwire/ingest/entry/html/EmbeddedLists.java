package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.json.JsonListReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The list in a page's data, from which a script would build what is shown: `__NEXT_DATA__` and
/// its like, what a page streams to its script ([StreamedData]), or an `ItemList` of JSON-LD.
final class EmbeddedLists {
  private static final int LEAST = 3;
  private static final int MAX_SCRIPT = 4_000_000;
  private static final String DATA =
      "script[type*=ld+json], script[type=application/json], script#__NEXT_DATA__";

  private EmbeddedLists() {}

  /// The longest list; none when there is no list of some headlines.
  static List<Entry> find(Document page, URI base, DateParser dates, ZoneId zone) {
    JsonListReader reader = new JsonListReader(dates, zone, base);
    List<Entry> longest = List.of();
    Stream<String> data =
        Stream.concat(page.select(DATA).stream().map(Element::data), StreamedData.rows(page));
    for (String json : data.filter(d -> d.length() <= MAX_SCRIPT).toList()) {
      List<Entry> list = headlines(reader, json);
      longest = list.size() > longest.size() ? list : longest;
    }
    return longest.size() < LEAST ? List.of() : longest;
  }

  private static List<Entry> headlines(JsonListReader reader, String data) {
    return reader.read(data, null) instanceof FeedOutcome.Parsed p
        ? p.feed().entries().stream()
            .filter(e -> ArticleLink.isLong(Objects.requireNonNullElse(e.title(), "")))
            .toList()
        : List.of();
  }
}
