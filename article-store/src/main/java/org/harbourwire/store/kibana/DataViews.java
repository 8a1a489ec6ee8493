package org.harbourwire.store.kibana;

import java.util.Map;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.asset.DataView;
import org.harbourwire.store.kibana.asset.DataView.Format;

/// Our indices as people see them in Kibana.
final class DataViews {
  static final String TIME = "@timestamp";

  static final DataView ARTICLES =
      new DataView(
          "harbourwire-news",
          IndexDefinition.ALIAS,
          "Harbourwire: articles",
          TIME,
          Map.of("url", Format.LINK, "canonical_url", Format.LINK));

  static final DataView OPERATIONS =
      new DataView(
          "harbourwire-news-ops",
          IndexDefinition.OPS,
          "Harbourwire: operations",
          TIME,
          Map.of(
              "url",
              Format.LINK,
              "address",
              Format.LINK,
              "seen_after_seconds",
              Format.SECONDS,
              "indexed_after_seconds",
              Format.SECONDS));

  static final DataView TRENDS =
      new DataView(
          "harbourwire-news-trends", IndexDefinition.TRENDS, "Harbourwire: trends", TIME, Map.of());

  private DataViews() {}
}
