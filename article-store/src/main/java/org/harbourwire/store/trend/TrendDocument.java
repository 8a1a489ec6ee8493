package org.harbourwire.store.trend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.query.Query;
import org.harbourwire.store.document.IndexedDocument;

/// The document of a trend; docs/contract.md says what its fields are.
public final class TrendDocument {
  private TrendDocument() {}

  /// The document, under an id of kind, tag and day.
  public static IndexedDocument of(Trend trend) {
    String kind = trend.kind().name().toLowerCase(Locale.ROOT);
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("@timestamp", trend.day().atStartOfDay(Query.ZONE).toInstant().toString());
    document.put("kind", kind);
    document.put("tag", trend.tag());
    document.put("articles", trend.articles());
    document.put("stories", trend.stories());
    document.put("sources", trend.sources());
    document.put("usual", trend.usual());
    document.put("rise", trend.rise());
    document.put("measured_at", trend.measuredAt().toString());
    // Names may be long and hold anything.
    String id = ArticleId.hash(kind + "|" + trend.tag()) + "|" + trend.day();
    return new IndexedDocument(
        id, trend.measuredAt().toEpochMilli(), false, Json.writeBytes(document));
  }
}
