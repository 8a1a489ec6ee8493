package org.harbourwire.ingest;

import java.time.Duration;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.jspecify.annotations.Nullable;

/// A source that is being written down, key by key; what is not said is absent.
public final class SourceDraft {
  private final String id;
  private final String url;
  private @Nullable String name;
  private @Nullable SourceType type;
  private @Nullable String kind;
  private @Nullable String publisher;
  private @Nullable String language;
  private @Nullable Usage usage;
  private @Nullable Duration interval;
  private @Nullable Duration longestInterval;
  private @Nullable EntrySelectors entries;
  private @Nullable PageRules page;
  private @Nullable Boolean enabled;

  public SourceDraft(String id, String url) {
    this.id = id;
    this.url = url;
  }

  public SourceDraft name(@Nullable String text) {
    name = text;
    return this;
  }

  public SourceDraft type(@Nullable SourceType listed) {
    type = listed;
    return this;
  }

  public SourceDraft kind(@Nullable String text) {
    kind = text;
    return this;
  }

  public SourceDraft publisher(@Nullable String text) {
    publisher = text;
    return this;
  }

  public SourceDraft language(@Nullable String tag) {
    language = tag;
    return this;
  }

  public SourceDraft usage(@Nullable Usage allowed) {
    usage = allowed;
    return this;
  }

  public SourceDraft interval(@Nullable Duration shortest) {
    interval = shortest;
    return this;
  }

  public SourceDraft longestInterval(@Nullable Duration longest) {
    longestInterval = longest;
    return this;
  }

  public SourceDraft entries(@Nullable EntrySelectors selectors) {
    entries = selectors;
    return this;
  }

  public SourceDraft page(@Nullable PageRules rules) {
    page = rules;
    return this;
  }

  public SourceDraft enabled(@Nullable Boolean polled) {
    enabled = polled;
    return this;
  }

  /// As it stands in a configuration.
  ///
  /// @throws IllegalArgumentException when it is none that can be polled
  public SourceConfig config() {
    return new SourceConfig(
        id,
        url,
        name,
        type,
        kind,
        publisher,
        language,
        usage,
        interval,
        longestInterval,
        null,
        entries,
        page,
        enabled);
  }

  /// As a command registers it.
  ///
  /// @throws IllegalArgumentException when it is none that can be polled
  public Source source() {
    return config().toSource(IngestConfig.INTERVAL, Origin.COMMAND);
  }
}
